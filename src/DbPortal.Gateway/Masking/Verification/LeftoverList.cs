using DbPortal.Gateway.Queries;

namespace DbPortal.Gateway.Masking.Verification;

/// <summary>What is left over on an instance, or why it cannot be said. Closed family.</summary>
public abstract record LeftoverList
{
    private LeftoverList() { }

    /// <summary>These are.</summary>
    public sealed record Found(IReadOnlyList<Leftover> Leftovers) : LeftoverList;

    /// <summary>Why not.</summary>
    public sealed record Refused(ErrorCode Code, string Message) : LeftoverList;
}
