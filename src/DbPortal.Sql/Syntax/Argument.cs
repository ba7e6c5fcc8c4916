namespace DbPortal.Sql.Syntax;

/// <summary>An argument of a call; <paramref name="Name"/> for named notation.</summary>
public sealed record Argument(Expression Value, string? Name = null, bool Variadic = false);
