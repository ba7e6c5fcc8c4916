namespace DbPortal.Sql.Syntax;

/// <summary>One key of ORDER BY. <paramref name="UsingOperator"/>: PostgreSQL's USING.</summary>
public sealed record OrderItem(Expression Value, bool Descending, string? UsingOperator, TextSpan Span);
