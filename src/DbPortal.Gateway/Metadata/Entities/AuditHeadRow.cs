namespace DbPortal.Gateway.Metadata.Entities;

/// <summary>The end of the audit chain, sealed with the audit key, so that a chain cut short shows.</summary>
internal sealed class AuditHeadRow
{
    public const int TheOne = 1;

    public int Id { get; init; } = TheOne;
    public long Sequence { get; init; }
    public required byte[] Hash { get; init; }

    /// <summary>Keyed hash over sequence and hash.</summary>
    public required byte[] Seal { get; init; }
}
