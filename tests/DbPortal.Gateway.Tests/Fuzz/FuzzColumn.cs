namespace DbPortal.Gateway.Tests.Fuzz;

/// <summary>A column that can be named: as written in SQL. <paramref name="Secret"/>: it holds secrets, or something computed from them.</summary>
internal sealed record FuzzColumn(string Name, FuzzKind Kind, bool Secret)
{
    /// <summary>The server computes it, so nobody may write it.</summary>
    public bool Generated { get; init; }
}
