using System.Buffers.Binary;
using System.Security.Cryptography;
using DbPortal.Gateway.Metadata;
using DbPortal.Gateway.Metadata.Entities;

namespace DbPortal.Gateway.Audit;

/// <summary>
/// The keyed hashes that tie links together: who does not hold the master key cannot make a chain that fits. Sequence, the hash before and the
/// payload go into each; the head is sealed under a key of its own.
/// </summary>
internal sealed class AuditChain(MasterKey master)
{
    private const int HashSize = HMACSHA256.HashSizeInBytes;
    private readonly byte[] _linkKey = master.Derive("audit-chain");
    private readonly byte[] _sealKey = master.Derive("audit-head");

    /// <summary>The head of a chain without links.</summary>
    public static readonly AuditHead Genesis = new(0, new byte[HashSize]);

    public byte[] Hash(long sequence, byte[] previous, byte[] payload)
    {
        var text = new byte[sizeof(long) + HashSize + payload.Length];
        BinaryPrimitives.WriteInt64BigEndian(text, sequence);
        previous.CopyTo(text, sizeof(long));
        payload.CopyTo(text, sizeof(long) + HashSize);
        return HMACSHA256.HashData(_linkKey, text);
    }

    public AuditHeadRow Seal(AuditHead head) => new() { Sequence = head.Sequence, Hash = head.Hash, Seal = SealOf(head) };

    /// <summary>The head of a stored row, null when its seal is not ours.</summary>
    public AuditHead? Open(AuditHeadRow row)
    {
        var head = new AuditHead(row.Sequence, row.Hash);
        return row.Hash.Length == HashSize && CryptographicOperations.FixedTimeEquals(SealOf(head), row.Seal) ? head : null;
    }

    private byte[] SealOf(AuditHead head)
    {
        var text = new byte[sizeof(long) + head.Hash.Length];
        BinaryPrimitives.WriteInt64BigEndian(text, head.Sequence);
        head.Hash.CopyTo(text, sizeof(long));
        return HMACSHA256.HashData(_sealKey, text);
    }
}
