namespace DbPortal.Sql.Catalog;

/// <summary>An input argument.</summary>
public sealed record RoutineArgument(string? Name, string Type);
