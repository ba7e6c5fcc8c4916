using DbPortal.Gateway.Queries;

namespace DbPortal.Gateway.Audit;

/// <summary>One reason of a refusal as the audit keeps it.</summary>
public sealed record AuditViolation(ErrorCode Code, string? Resource, string? Column, string? Rule, string? Permission)
{
    /// <summary>What the audit keeps of a violation: no message, no arguments.</summary>
    public static AuditViolation Of(Violation violation) =>
        new(violation.Code, violation.Resource, violation.Column, violation.Rule, violation.Permission);
}
