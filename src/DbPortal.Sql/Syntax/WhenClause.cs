namespace DbPortal.Sql.Syntax;

/// <summary>WHEN condition THEN result.</summary>
public sealed record WhenClause(Expression Condition, Expression Result, TextSpan Span);
