namespace DbPortal.Web.Api;

/// <summary>Names of columns, <c>schema.table.column</c>.</summary>
internal sealed record NewColumnsBody(IReadOnlyList<string>? Columns);
