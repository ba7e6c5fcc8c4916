namespace DbPortal.Sql.Syntax;

/// <summary>One item of a select list or RETURNING. A star is <see cref="Expression.Star"/> without alias.</summary>
public sealed record SelectItem(Expression Value, Identifier? Alias, TextSpan Span);
