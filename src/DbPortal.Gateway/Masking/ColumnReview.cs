namespace DbPortal.Gateway.Masking;

/// <summary>Somebody looked at new columns (<c>schema.table.column</c>) and accepted them.</summary>
public sealed record ColumnReview(DateTime AtUtc, string By, IReadOnlyList<string> Columns);
