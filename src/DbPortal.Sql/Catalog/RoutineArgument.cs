namespace DbPortal.Sql.Catalog;

/// <summary>An argument of a call.</summary>
public sealed record RoutineArgument(string? Name, string Type)
{
    /// <summary>A call gets a value back in it (OUT and INOUT of a procedure).</summary>
    public bool IsResult { get; init; }

    /// <summary>The expression that stands for it when a call leaves it out, as the server writes it; null: none, or not known.</summary>
    public string? Default { get; init; }
}
