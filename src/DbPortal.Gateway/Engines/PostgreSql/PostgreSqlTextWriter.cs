using System.Buffers.Text;

namespace DbPortal.Gateway.Engines.PostgreSql;

/// <summary>Writes ASCII into a span and remembers when it was too small, so that formats read as a sequence of parts.</summary>
internal ref struct PostgreSqlTextWriter(Span<byte> text)
{
    private readonly Span<byte> _text = text;
    private int _used;
    private bool _tooSmall;

    public void Write(ReadOnlySpan<byte> part)
    {
        if (_tooSmall || !part.TryCopyTo(_text[_used..]))
            _tooSmall = true;
        else
            _used += part.Length;
    }

    /// <summary>A number that is not negative.</summary>
    public void WriteNumber(int number)
    {
        if (_tooSmall || !Utf8Formatter.TryFormat(number, _text[_used..], out var written))
            _tooSmall = true;
        else
            _used += written;
    }

    /// <summary>A number that is not negative, with zeros in front up to a width; wider numbers are written whole.</summary>
    public void WritePadded(int number, int width)
    {
        var limit = 1;
        for (var i = 0; i < width; i++)
            limit *= 10;
        if (number >= limit)
        {
            WriteNumber(number);
            return;
        }

        if (_tooSmall || _text.Length - _used < width)
        {
            _tooSmall = true;
            return;
        }

        for (var i = width - 1; i >= 0; i--, number /= 10)
            _text[_used + i] = (byte)('0' + (number % 10));
        _used += width;
    }

    /// <summary>False: the span was too small.</summary>
    public readonly bool Finish(out int written)
    {
        written = _used;
        return !_tooSmall;
    }
}
