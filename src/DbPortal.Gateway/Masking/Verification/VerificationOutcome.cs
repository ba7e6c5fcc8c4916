using DbPortal.Gateway.Masking.Verification.Report;
using DbPortal.Gateway.Queries;

namespace DbPortal.Gateway.Masking.Verification;

/// <summary>How a verification ended. Closed family. <paramref name="LeftBehind"/>: what of the proving ground could not be removed, and why; null when nothing is left.</summary>
public abstract record VerificationOutcome(string? LeftBehind)
{
    /// <summary>It ran to its end.</summary>
    public sealed record Finished(SignedReport Report, string? LeftBehind) : VerificationOutcome(LeftBehind);

    /// <summary>It was cancelled, or could not go on: no report, for half a verification proves nothing.</summary>
    public sealed record Stopped(ErrorCode Code, string Message, string? LeftBehind) : VerificationOutcome(LeftBehind);
}
