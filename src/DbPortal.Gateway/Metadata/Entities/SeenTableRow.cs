namespace DbPortal.Gateway.Metadata.Entities;

/// <summary>The columns of a table with masked columns, as somebody last looked at them.</summary>
internal sealed class SeenTableRow
{
    public required string Instance { get; init; }
    public required string Database { get; init; }
    public required string Schema { get; init; }
    public required string Name { get; init; }

    /// <summary>A JSON object of column names and types.</summary>
    public required string Columns { get; set; }
}
