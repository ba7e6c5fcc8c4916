namespace DbPortal.Sql.Catalog;

/// <summary>A function or procedure of the user's. <paramref name="Arguments"/> and <paramref name="Result"/> are types as the server writes them.</summary>
public sealed record Routine(string Schema, string Name, RoutineKind Kind, IReadOnlyList<RoutineArgument> Arguments, string Result, string Language)
{
    /// <summary>The source text, or null where it cannot be read (C, hidden). Of an aggregate: its functions with their schemas, a space between two.</summary>
    public string? Body { get; init; }

    /// <summary>It returns rows.</summary>
    public bool ReturnsSet { get; init; }

    /// <summary>Names of the columns it returns (OUT and TABLE arguments).</summary>
    public IReadOnlyList<string> ResultColumns { get; init; } = [];

    /// <summary>The schemas its body looks names up in, where it has its own.</summary>
    public IReadOnlyList<string>? SearchPath { get; init; }

    /// <summary>COMMENT ON FUNCTION.</summary>
    public string? Comment { get; init; }
}
