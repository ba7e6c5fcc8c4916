namespace DbPortal.Gateway.Metadata.Entities;

/// <summary>An open editor tab of one person.</summary>
internal sealed class EditorTabRow
{
    public required string Member { get; init; }
    public required string Id { get; init; }
    public required string Title { get; set; }
    public required string Text { get; set; }
    public string? Instance { get; set; }
    public string? Database { get; set; }
    public string? Schema { get; set; }
    public string? WorksheetId { get; set; }
    public long WorksheetVersion { get; set; }
    public int Position { get; set; }
    public bool Active { get; set; }
    public long Version { get; set; }
}
