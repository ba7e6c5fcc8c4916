using System.Text;
using System.Text.Json;
using DbPortal.Gateway.Metadata.Entities;

namespace DbPortal.Gateway.Audit;

/// <summary>A link before it has its place in the chain: the payload, and the columns that repeat parts of it.</summary>
internal sealed class AuditDraft
{
    private readonly AuditPayload _payload;
    private readonly AuditRowKind _kind;

    public AuditDraft(AuditRowKind kind, AuditPayload payload)
    {
        _kind = kind;
        _payload = payload;
        Bytes = JsonSerializer.SerializeToUtf8Bytes(payload, AuditJson.Default.AuditPayload);
    }

    public byte[] Bytes { get; }

    /// <summary>The row at a place of the chain. A check makes it again from the payload alone and compares.</summary>
    public AuditRow At(long sequence, byte[] hash) => new()
    {
        Sequence = sequence,
        EntryId = _payload.Id,
        Kind = _kind,
        AtUtc = _payload.At,
        Actor = Clean(_payload.Actor),
        Action = Clean(_payload.Action),
        Decision = _payload.Decision?.ToString(),
        Resources = _payload.Resources is { Count: > 0 } all ? Clean(string.Join('\n', all)) : null,
        Payload = Bytes,
        Hash = hash,
    };

    /// <summary>PostgreSQL stores neither NUL nor half a character; one such name must not fail the batch of everybody else.</summary>
    private static string? Clean(string? text) => text is null || !text.Any(letter => letter == '\0' || char.IsSurrogate(letter))
        ? text
        : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace('\0', '\uFFFD');
}
