namespace DbPortal.Gateway.Engines;

/// <summary>A view of one cell, not to be kept.</summary>
internal readonly ref struct RawCell(CellKind kind, ReadOnlySpan<byte> bytes)
{
    /// <summary>What the bytes are.</summary>
    public CellKind Kind { get; } = kind;

    /// <summary>The value; empty for NULL.</summary>
    public ReadOnlySpan<byte> Bytes { get; } = bytes;
}
