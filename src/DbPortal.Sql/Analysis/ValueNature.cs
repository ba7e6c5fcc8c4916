namespace DbPortal.Sql.Analysis;

/// <summary>What a value is made of, from what the person typed to what rows make; combining two gives the later one.</summary>
internal enum ValueNature
{
    /// <summary>Typed: literals, parameters, and computations over them alone.</summary>
    Constant,

    /// <summary>One of a list of typed constants: a column of VALUES or of a query without tables.</summary>
    Listed,

    /// <summary>A column's own value.</summary>
    Column,

    /// <summary>Computed per row, or generated: comparing a secret with it may be guessing.</summary>
    Computed,
}
