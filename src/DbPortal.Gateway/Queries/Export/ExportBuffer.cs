using System.Buffers;

namespace DbPortal.Gateway.Queries.Export;

/// <summary>Where rows are written before they are sent: one rented, growing piece of memory for a whole export.</summary>
internal sealed class ExportBuffer : IBufferWriter<byte>, IDisposable
{
    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(256 * 1024);

    /// <summary>Bytes written and not yet taken away.</summary>
    public int Length { get; private set; }

    /// <summary>The first bytes written.</summary>
    public ReadOnlyMemory<byte> First(int count) => _bytes.AsMemory(0, count);

    /// <summary>Forgets the first bytes and moves what follows to the front.</summary>
    public void Drop(int count)
    {
        _bytes.AsSpan(count, Length - count).CopyTo(_bytes);
        Length -= count;
    }

    /// <summary>Puts bytes at the end.</summary>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(GetSpan(bytes.Length));
        Length += bytes.Length;
    }

    /// <summary>Puts one byte at the end.</summary>
    public void Append(byte value)
    {
        GetSpan(1)[0] = value;
        Length++;
    }

    /// <inheritdoc/>
    public void Advance(int count) => Length += count;

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Grow(sizeHint);
        return _bytes.AsMemory(Length);
    }

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Grow(sizeHint);
        return _bytes.AsSpan(Length);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
        Length = 0;
    }

    private void Grow(int room)
    {
        if (_bytes.Length - Length >= Math.Max(room, 1))
            return;
        var larger = ArrayPool<byte>.Shared.Rent(checked(Math.Max(_bytes.Length * 2, Length + room)));
        _bytes.AsSpan(0, Length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
