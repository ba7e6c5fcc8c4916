namespace DbPortal.Sql.Dialects;

/// <summary>What is known of a built-in function, from the dialect's data file. With overloads, the most dangerous one counts.</summary>
public sealed record FunctionFacts(string Name, FunctionClass Class, bool Aggregate, bool Window, bool SetReturning)
{
    /// <summary>It changes something on the server, so the statement that calls it cannot run as a read.</summary>
    public bool Writes { get; init; }

    /// <summary>Columns it yields when used as a table (json_each: key, value); empty: one, named like the function or its alias.</summary>
    public IReadOnlyList<string> ResultColumns { get; init; } = [];
}
