namespace DbPortal.Sql.Syntax;

/// <summary>
/// ON CONFLICT … DO UPDATE/NOTHING, ON DUPLICATE KEY UPDATE. <paramref name="Keys"/> are the conflict target's expressions and
/// <paramref name="KeyFilter"/> its WHERE; no assignments means DO NOTHING. <c>excluded.c</c> (or <c>VALUES(c)</c>) is an ordinary column reference.
/// </summary>
public sealed record ConflictClause(
    IReadOnlyList<Expression> Keys,
    Expression? KeyFilter,
    IReadOnlyList<Assignment> Assignments,
    Expression? Where,
    TextSpan Span);
