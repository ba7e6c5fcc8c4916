namespace DbPortal.Gateway.Masking.Verification.Report;

/// <summary>
/// A report and the document to keep: JSON with the members <c>report</c> and <c>signature</c>. <paramref name="Digest"/> is the SHA-256 of the signed
/// bytes, as the audit has it.
/// </summary>
public sealed record SignedReport(VerificationReport Report, string Document, string Digest);
