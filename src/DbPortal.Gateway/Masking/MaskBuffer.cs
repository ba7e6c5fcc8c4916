namespace DbPortal.Gateway.Masking;

/// <summary>Where masks write: one growing buffer for a whole result, so that masking allocates nothing per row.</summary>
internal sealed class MaskBuffer
{
    private byte[] _bytes = new byte[256];

    /// <summary>What was written since <see cref="Clear"/>.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    /// <summary>Bytes written.</summary>
    public int Length { get; private set; }

    /// <summary>Forgets what was written.</summary>
    public void Clear() => Length = 0;

    /// <summary>Forgets what was written after the first <paramref name="length"/> bytes.</summary>
    public void Truncate(int length) => Length = length;

    /// <summary>Puts bytes at the end.</summary>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Reserve(bytes.Length));
        Length += bytes.Length;
    }

    /// <summary>Room for <paramref name="count"/> bytes at the end; <see cref="Advance"/> says how many were used.</summary>
    public Span<byte> Reserve(int count)
    {
        if (_bytes.Length - Length < count)
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + count));
        return _bytes.AsSpan(Length, _bytes.Length - Length);
    }

    /// <summary>Counts bytes written into <see cref="Reserve"/>d room.</summary>
    public void Advance(int count) => Length += count;
}
