namespace DbPortal.Sql.Syntax;

/// <summary>A function used as a table, with the names of its column definition list (<c>AS t(a int, b text)</c>), if any.</summary>
public sealed record TableFunction(Expression Call, IReadOnlyList<Identifier> DefinedColumns, TextSpan Span);
