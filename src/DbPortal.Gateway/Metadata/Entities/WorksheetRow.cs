namespace DbPortal.Gateway.Metadata.Entities;

/// <summary>A named worksheet.</summary>
internal sealed class WorksheetRow
{
    public required string Id { get; init; }

    /// <summary>The written form of its owner.</summary>
    public required string Owner { get; init; }

    public required string Name { get; set; }
    public required string Text { get; set; }
    public string? Instance { get; set; }
    public string? Database { get; set; }
    public string? Schema { get; set; }
    public string? Project { get; set; }
    public long Version { get; set; }
    public DateTime UpdatedUtc { get; set; }
    public List<WorksheetShareRow> Shares { get; init; } = [];
}
