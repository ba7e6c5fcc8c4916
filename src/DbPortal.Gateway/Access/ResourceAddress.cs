namespace DbPortal.Gateway.Access;

/// <summary>
/// Something a permission is asked for: a database, or a table or column in it. <paramref name="Projects"/> are those the database belongs to.
/// </summary>
public sealed record ResourceAddress(string Instance, string Environment, IReadOnlyList<string> Projects, string Database)
{
    public string? Schema { get; init; }
    public string? Table { get; init; }
    public string? Column { get; init; }

    /// <summary>Within its database: <c>schema.table.column</c>, or <c>this database</c>; what a refusal names, for whoever asked knows which database it is.</summary>
    public string Within => Table is null ? "this database" : $"{Schema}.{Table}" + (Column is null ? "" : $".{Column}");

    /// <summary>The form the API and messages use: <c>instance/database/schema.table.column</c>.</summary>
    public override string ToString() => $"{Instance}/{Database}" + (Table is null ? Schema is null ? "" : $"/{Schema}" : $"/{Schema}.{Table}") + (Column is null ? "" : $".{Column}");
}
