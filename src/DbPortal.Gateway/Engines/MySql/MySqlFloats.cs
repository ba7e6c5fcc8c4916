using System.Globalization;

namespace DbPortal.Gateway.Engines.MySql;

/// <summary>
/// Floating-point numbers as the server writes them: the shortest digits (six at most for FLOAT), plain where the decimal point is near,
/// with an exponent of no sign and no padding where it is not.
/// </summary>
internal static class MySqlFloats
{
    /// <summary>Bytes a text can take: 309 digits before the point, 30 decimals, sign and point.</summary>
    public const int Longest = 400;

    // Beyond these places of the decimal point the exponent is written.
    private const int FarthestPoint = 15;

    /// <summary>Writes a DOUBLE; <paramref name="decimals"/> null: as many as it has. Returns the length.</summary>
    public static int Write(double value, int? decimals, Span<byte> text)
    {
        Span<byte> scratch = stackalloc byte[40];
        value.TryFormat(scratch, out var length, "R", CultureInfo.InvariantCulture);
        return Lay(scratch[..length], decimals, text);
    }

    /// <summary>Writes a FLOAT.</summary>
    public static int Write(float value, int? decimals, Span<byte> text)
    {
        if (decimals is { } fixedDecimals)
        {
            ((double)value).TryFormat(text, out var written, "F" + fixedDecimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
            return written;
        }

        Span<byte> scratch = stackalloc byte[40];
        value.TryFormat(scratch, out var length, "G6", CultureInfo.InvariantCulture);
        return Lay(scratch[..length], null, text);
    }

    // From any notation of .NET's (12.5, 1.25E+20) to digits and the place of the point: 0.d1d2d3… times ten to that place.
    private static int Lay(ReadOnlySpan<byte> notation, int? decimals, Span<byte> text)
    {
        Span<byte> digits = stackalloc byte[40];
        var count = 0;
        var point = -1;
        var exponent = 0;
        var isNegative = notation[0] == '-';
        for (var i = isNegative ? 1 : 0; i < notation.Length; i++)
        {
            if (notation[i] == '.')
                point = count;
            else if (notation[i] == 'E')
            {
                exponent = int.Parse(notation[(i + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
                break;
            }
            else
                digits[count++] = notation[i];
        }

        var place = (point < 0 ? count : point) + exponent;
        var leading = 0;
        while (leading < count && digits[leading] == '0')
            leading++;
        var significant = (ReadOnlySpan<byte>)digits[leading..count].TrimEnd((byte)'0');
        place = significant.IsEmpty ? 1 : place - leading;
        var length = 0;
        if (isNegative)
            text[length++] = (byte)'-';
        if (decimals is { } fixedDecimals)
            return length + WriteFixed(significant, place, fixedDecimals, text[length..]);
        return length + (place is > FarthestPoint or <= -FarthestPoint ? WriteExponent(significant, place, text[length..]) : WritePlain(significant, place, text[length..]));
    }

    private static int WritePlain(ReadOnlySpan<byte> digits, int place, Span<byte> text)
    {
        var length = WriteWhole(digits, place, text);
        if (digits.Length <= place)
            return length;
        text[length++] = (byte)'.';
        for (var i = Math.Min(place, 0); i < 0; i++)
            text[length++] = (byte)'0';
        foreach (var digit in digits[Math.Max(place, 0)..])
            text[length++] = digit;
        return length;
    }

    private static int WriteExponent(ReadOnlySpan<byte> digits, int place, Span<byte> text)
    {
        var length = 0;
        text[length++] = digits[0];
        if (digits.Length > 1)
        {
            text[length++] = (byte)'.';
            digits[1..].CopyTo(text[length..]);
            length += digits.Length - 1;
        }

        text[length++] = (byte)'e';
        (place - 1).TryFormat(text[length..], out var written, default, CultureInfo.InvariantCulture);
        return length + written;
    }

    // The value came from a text of as many decimals: there is nothing left to round.
    private static int WriteFixed(ReadOnlySpan<byte> digits, int place, int decimals, Span<byte> text)
    {
        var length = WriteWhole(digits, place, text);
        if (decimals == 0)
            return length;
        text[length++] = (byte)'.';
        for (var i = 0; i < decimals; i++)
        {
            var index = place + i;
            text[length++] = index >= 0 && index < digits.Length ? digits[index] : (byte)'0';
        }

        return length;
    }

    private static int WriteWhole(ReadOnlySpan<byte> digits, int place, Span<byte> text)
    {
        if (place <= 0 || digits.IsEmpty)
        {
            text[0] = (byte)'0';
            return 1;
        }

        for (var i = 0; i < place; i++)
            text[i] = i < digits.Length ? digits[i] : (byte)'0';
        return place;
    }
}
