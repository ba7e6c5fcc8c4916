using DbPortal.Gateway.Queries;

namespace DbPortal.Gateway.Access;

/// <summary>Yes with a clearance, or no with every reason. Closed family.</summary>
internal abstract record ClearanceDecision
{
    private ClearanceDecision() { }

    /// <summary>May run.</summary>
    public sealed record Allowed(Clearance Clearance) : ClearanceDecision;

    /// <summary>May not; all reasons.</summary>
    public sealed record Refused(IReadOnlyList<Violation> Violations) : ClearanceDecision;
}
