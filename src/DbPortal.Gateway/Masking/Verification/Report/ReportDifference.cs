namespace DbPortal.Gateway.Masking.Verification.Report;

/// <summary>A query that was not answered as recorded, and what was different.</summary>
public sealed record ReportDifference(string Id, string Category, string Sql, string Difference);
