namespace DbPortal.Sql.Syntax;

/// <summary>
/// One table of WITH. <paramref name="Body"/> is a <see cref="Statement.Select"/>, or a writing statement with RETURNING.
/// <paramref name="ExtraColumns"/> are columns that SEARCH and CYCLE add after the body's own.
/// </summary>
public sealed record CommonTable(
    Identifier Name,
    IReadOnlyList<Identifier> Columns,
    Statement Body,
    IReadOnlyList<Identifier> ExtraColumns,
    TextSpan Span);
