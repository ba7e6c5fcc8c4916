using DbPortal.Gateway.Queries;

namespace DbPortal.Gateway.Masking.Verification;

/// <summary>What came of an order. Closed family.</summary>
public abstract record VerificationStart
{
    private VerificationStart() { }

    /// <summary>It runs.</summary>
    public sealed record Started(VerificationRun Run) : VerificationStart;

    /// <summary>It does not, and why.</summary>
    public sealed record Refused(ErrorCode Code, string Message) : VerificationStart;
}
