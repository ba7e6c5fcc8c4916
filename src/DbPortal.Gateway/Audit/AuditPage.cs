namespace DbPortal.Gateway.Audit;

/// <summary>Some records; <paramref name="Next"/> is the cursor of the following page, null at the end.</summary>
public sealed record AuditPage(IReadOnlyList<AuditRecord> Records, string? Next);
