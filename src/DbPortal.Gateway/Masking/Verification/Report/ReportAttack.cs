namespace DbPortal.Gateway.Masking.Verification.Report;

/// <summary>One attack at one level, and the audit entries of its runs.</summary>
public sealed record ReportAttack(string Id, string Category, UseLevel Level, AttackAnswer Answer, IReadOnlyList<string> AuditIds);
