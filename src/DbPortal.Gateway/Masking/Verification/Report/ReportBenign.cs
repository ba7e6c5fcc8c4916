namespace DbPortal.Gateway.Masking.Verification.Report;

/// <summary>Queries that have to work: how many, how many were answered as recorded, and the others.</summary>
public sealed record ReportBenign(int Queries, int Right, IReadOnlyList<ReportDifference> Wrong);
