namespace DbPortal.Sql.Syntax;

/// <summary>
/// WHEN … THEN … of MERGE. <paramref name="Columns"/> and <paramref name="Values"/> belong to INSERT (no values: DEFAULT VALUES),
/// <paramref name="Assignments"/> to UPDATE.
/// </summary>
public sealed record MergeArm(
    MergeMatch Match,
    Expression? Condition,
    MergeAction Action,
    IReadOnlyList<Identifier> Columns,
    IReadOnlyList<Expression> Values,
    IReadOnlyList<Assignment> Assignments,
    TextSpan Span);
