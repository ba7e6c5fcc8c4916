namespace DbPortal.Sql.Catalog;

/// <summary>An input argument.</summary>
public sealed record RoutineArgument(string? Name, string Type)
{
    /// <summary>The expression that stands for it when a call leaves it out, as the server writes it; null: none, or not known.</summary>
    public string? Default { get; init; }
}
