namespace DbPortal.Sql.Syntax;

/// <summary>
/// <c>target = value</c> in SET, UPDATE, ON CONFLICT. Several targets (PostgreSQL <c>(a, b) = (…)</c>) share one value.
/// A null value is DEFAULT.
/// </summary>
public sealed record Assignment(IReadOnlyList<ObjectName> Targets, Expression? Value, TextSpan Span);
