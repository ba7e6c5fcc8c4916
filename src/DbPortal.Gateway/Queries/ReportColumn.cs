namespace DbPortal.Gateway.Queries;

/// <summary>An output column of a <see cref="StatementReport"/>. <paramref name="Mask"/> null: raw.</summary>
public sealed record ReportColumn(string? Name, IReadOnlyList<string> Sources, bool Direct, string? Mask, string? SemanticType);
