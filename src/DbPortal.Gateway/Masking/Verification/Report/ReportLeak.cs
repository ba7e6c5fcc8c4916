namespace DbPortal.Gateway.Masking.Verification.Report;

/// <summary>
/// An attack that brought something out: what was sent, and what betrayed it (the disguise and the piece of a secret, which was made up for this run).
/// </summary>
public sealed record ReportLeak(string Attack, string Category, UseLevel Level, IReadOnlyList<string> Statements, IReadOnlyList<string> Shown, IReadOnlyList<string> AuditIds);
