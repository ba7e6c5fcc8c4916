using System.Buffers;
using DbPortal.Gateway.Engines;

namespace DbPortal.Gateway.Masking;

/// <summary><c>phone</c>: keeps the last four digits of a number that has at least eight. Anything but digits and their usual signs is hidden whole.</summary>
internal sealed class PhoneMask(bool maskNulls) : ColumnMask(maskNulls)
{
    private const int Kept = 4;
    private static readonly SearchValues<byte> Signs = SearchValues.Create("0123456789+-(). /"u8);

    /// <inheritdoc/>
    protected override bool Suits(ValueShape shape) => shape is ValueShape.Text or ValueShape.Number;

    /// <inheritdoc/>
    protected override bool TryMask(ReadOnlySpan<byte> value, MaskBuffer output)
    {
        if (value.ContainsAnyExcept(Signs))
            return false;
        var digits = 0;
        foreach (var b in value)
            digits += b is >= (byte)'0' and <= (byte)'9' ? 1 : 0;
        if (digits < Kept * 2)
            return false;
        output.Append(Full);
        var skip = digits - Kept;
        foreach (var b in value)
        {
            if (b is >= (byte)'0' and <= (byte)'9' && skip-- <= 0)
                output.Append([b]);
        }

        return true;
    }
}
