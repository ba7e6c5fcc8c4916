namespace DbPortal.Gateway.Masking;

/// <summary>What somebody without <c>data.unmask</c> may do with a masked column, from least to most.</summary>
public enum UseLevel
{
    /// <summary>Select it as it is (masked) and count it.</summary>
    Select,

    /// <summary>Also compare it for equality, group by it, and pass it through total functions whose result is fully masked.</summary>
    Lookup,

    /// <summary>Any expression; every output that depends on it is fully masked.</summary>
    Any,
}
