namespace DbPortal.Gateway.Metadata.Entities;

/// <summary>
/// A link of the audit chain. The payload is what the hash covers; the other columns repeat parts of it for searching, and a check compares them with it.
/// Actor and action are those of intents and events only.
/// </summary>
internal sealed class AuditRow
{
    public long Sequence { get; init; }
    public required string EntryId { get; init; }
    public AuditRowKind Kind { get; init; }
    public DateTime AtUtc { get; init; }
    public string? Actor { get; init; }
    public string? Action { get; init; }
    public string? Decision { get; init; }

    /// <summary>Object names, one a line.</summary>
    public string? Resources { get; init; }

    public required byte[] Payload { get; init; }
    public required byte[] Hash { get; init; }
}
