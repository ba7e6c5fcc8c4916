namespace DbPortal.Gateway.Masking.Verification.Report;

/// <summary>Whether a document is a report of this installation as it was written. <paramref name="Id"/> and <paramref name="Report"/> only when it is.</summary>
public sealed record ReportCheck(ReportProblem Problem, string? Id, VerificationReport? Report)
{
    /// <summary>It is.</summary>
    public bool Valid => Problem == ReportProblem.None;

    /// <summary>The audit holds the verification with this very report; null when the audit could not be asked.</summary>
    public bool? Audited { get; init; }
}
