using System.Buffers.Text;
using System.Globalization;
using DbPortal.Gateway.Engines;

namespace DbPortal.Gateway.Masking;

/// <summary>
/// <c>bucket</c>: a number becomes the interval it lies in, <c>[40, 50)</c>: of one width all along, or between bounds, below the first of which
/// and from the last of which on there is one bucket each (<c>&lt; 18</c>, <c>&gt;= 65</c>). What is not a plain decimal number is hidden whole.
/// </summary>
internal sealed class BucketMask(decimal? width, IReadOnlyList<decimal> bounds, bool maskNulls) : ColumnMask(maskNulls)
{
    private const decimal Largest = 1e20m;
    private const decimal Smallest = 1e-6m;
    private const int LongestNumber = 40;
    private readonly decimal[] _bounds = [.. bounds];
    private readonly bool _usable = width is >= Smallest and <= Largest && bounds.Count == 0
        || width is null && bounds.Count > 0 && bounds.Zip(bounds.Skip(1)).All(pair => pair.First < pair.Second);

    /// <inheritdoc/>
    protected override bool Suits(ValueShape shape) => shape is ValueShape.Text or ValueShape.Number;

    /// <inheritdoc/>
    protected override bool TryMask(ReadOnlySpan<byte> value, MaskBuffer output)
    {
        if (!_usable || !decimal.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            return false;
        if (width is not { } step)
            return Between(number, output);
        if (Math.Abs(number) > Largest)
            return false;
        var from = decimal.Floor(number / step) * step;
        Interval(from, from + step, output);
        return true;
    }

    private bool Between(decimal number, MaskBuffer output)
    {
        var next = 0;
        while (next < _bounds.Length && _bounds[next] <= number)
            next++;
        if (next == 0)
            Open("< "u8, _bounds[0], output);
        else if (next == _bounds.Length)
            Open(">= "u8, _bounds[^1], output);
        else
            Interval(_bounds[next - 1], _bounds[next], output);
        return true;
    }

    private static void Open(ReadOnlySpan<byte> sign, decimal bound, MaskBuffer output)
    {
        output.Append(sign);
        Number(bound, output);
    }

    private static void Interval(decimal from, decimal to, MaskBuffer output)
    {
        output.Append("["u8);
        Number(from, output);
        output.Append(", "u8);
        Number(to, output);
        output.Append(")"u8);
    }

    // Forty characters hold every decimal.
    private static void Number(decimal number, MaskBuffer output)
    {
        if (Utf8Formatter.TryFormat(number, output.Reserve(LongestNumber), out var written))
            output.Advance(written);
    }
}
