namespace DbPortal.Gateway.Metadata.Entities;

/// <summary>Somebody a worksheet is shared with.</summary>
internal sealed class WorksheetShareRow
{
    public required string WorksheetId { get; init; }
    public required string Member { get; init; }
    public bool CanEdit { get; init; }
}
