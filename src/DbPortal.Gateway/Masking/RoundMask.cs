using System.Buffers.Text;
using System.Globalization;
using DbPortal.Gateway.Engines;

namespace DbPortal.Gateway.Masking;

/// <summary><c>round</c>: a number becomes the nearest multiple of a step. What is not a plain decimal number is hidden whole.</summary>
internal sealed class RoundMask(decimal step, bool maskNulls) : ColumnMask(maskNulls)
{
    // Between these the quotient fits.
    private const decimal Largest = 1e20m;
    private const decimal Smallest = 1e-6m;

    /// <inheritdoc/>
    public override bool GivesNumbers => true;

    /// <inheritdoc/>
    protected override bool Suits(ValueShape shape) => shape is ValueShape.Text or ValueShape.Number;

    /// <inheritdoc/>
    protected override bool TryMask(ReadOnlySpan<byte> value, MaskBuffer output)
    {
        if (step <= 0 || !decimal.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            return false;
        if (Math.Abs(number) > Largest || step is < Smallest or > Largest)
            return false;
        var rounded = decimal.Round(number / step, MidpointRounding.AwayFromZero) * step;
        if (!Utf8Formatter.TryFormat(rounded, output.Reserve(40), out var written))
            return false;
        output.Advance(written);
        return true;
    }
}
