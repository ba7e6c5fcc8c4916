namespace DbPortal.Gateway.Tests.Fuzz;

/// <summary>A generated statement. <paramref name="Seed"/> and <paramref name="Index"/> make it again, on the same version of the generator and server.</summary>
internal sealed record MadeStatement(int Seed, long Index, string Sql, bool Writes)
{
    /// <summary>It defines a common table that nothing uses: some servers never look at its names, and accept what makes no sense.</summary>
    public bool HasUnreadPart { get; init; }
}
