using DbPortal.Gateway.Engines;

namespace DbPortal.Gateway.Queries;

/// <summary>A view of one cell after masking, not to be kept.</summary>
public readonly ref struct MaskedCell(CellKind kind, ReadOnlySpan<byte> bytes)
{
    /// <summary>What the bytes are.</summary>
    public CellKind Kind { get; } = kind;

    /// <summary>UTF-8 text, or the bytes of a binary value; empty for NULL.</summary>
    public ReadOnlySpan<byte> Bytes { get; } = bytes;
}
