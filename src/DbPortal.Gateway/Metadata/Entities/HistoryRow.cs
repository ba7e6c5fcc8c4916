namespace DbPortal.Gateway.Metadata.Entities;

/// <summary>A past run in its author's history.</summary>
internal sealed class HistoryRow
{
    public long Id { get; init; }
    public required string AuditId { get; init; }
    public required string Actor { get; init; }
    public DateTime AtUtc { get; init; }
    public required string Instance { get; init; }
    public required string Database { get; init; }
    public string? Schema { get; init; }
    public required string Sql { get; init; }
    public required string Purpose { get; init; }
    public string? Code { get; init; }
    public long? Rows { get; init; }
    public long ElapsedMicroseconds { get; init; }
}
