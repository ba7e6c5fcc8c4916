namespace DbPortal.Gateway.Engines.MySql;

/// <summary>Writes dates and times into a span that is large enough.</summary>
internal ref struct MySqlTextWriter(Span<byte> text)
{
    private readonly Span<byte> _text = text;
    private int _used;

    /// <summary>What was written.</summary>
    public readonly Span<byte> Written => _text[.._used];

    public void Write(byte character) => _text[_used++] = character;

    /// <summary><c>yyyy-MM-dd</c>; zeros are dates too.</summary>
    public void WriteDate(int year, int month, int day)
    {
        WriteDigits(year, 4);
        Write((byte)'-');
        WriteDigits(month, 2);
        Write((byte)'-');
        WriteDigits(day, 2);
    }

    /// <summary><c>HH:mm:ss</c> and as many decimals as the column has.</summary>
    public void WriteTime(int hour, int minute, int second, int microsecond, int decimals)
    {
        WriteDigits(hour, hour > 99 ? 3 : 2);
        Write((byte)':');
        WriteDigits(minute, 2);
        Write((byte)':');
        WriteDigits(second, 2);
        if (decimals is < 1 or > 6)
            return;
        Write((byte)'.');
        for (var unused = decimals; unused < 6; unused++)
            microsecond /= 10;
        WriteDigits(microsecond, decimals);
    }

    private void WriteDigits(int number, int width)
    {
        for (var i = width - 1; i >= 0; i--, number /= 10)
            _text[_used + i] = (byte)('0' + (number % 10));
        _used += width;
    }
}
