using System.Buffers.Text;
using DbPortal.Gateway.Engines;

namespace DbPortal.Gateway.Masking;

/// <summary><c>date</c>: cuts a date or timestamp to its year, month or day. What does not begin with <c>yyyy-MM-dd</c> is hidden whole.</summary>
internal sealed class DateMask(int kept, bool maskNulls) : ColumnMask(maskNulls)
{
    /// <summary>Characters of <c>yyyy-MM-dd</c> that a unit keeps; null: no such unit.</summary>
    public static int? KeptOf(string? unit) => unit switch
    {
        "year" => 4,
        "month" => 7,
        "day" => 10,
        _ => null,
    };

    /// <inheritdoc/>
    protected override bool Suits(ValueShape shape) => shape is ValueShape.Text or ValueShape.Moment;

    /// <inheritdoc/>
    protected override bool TryMask(ReadOnlySpan<byte> value, MaskBuffer output)
    {
        const int wholeDate = 10;
        if (value.Length < wholeDate || value.EndsWith(" BC"u8) || (value.Length > wholeDate && value[wholeDate] is not ((byte)' ' or (byte)'T')))
            return false;
        if (!IsNumber(value[..4]) || value[4] != '-' || !IsNumber(value[5..7]) || value[7] != '-' || !IsNumber(value[8..10]))
            return false;
        output.Append(value[..kept]);
        return true;
    }

    private static bool IsNumber(ReadOnlySpan<byte> digits) =>
        digits[0] is >= (byte)'0' and <= (byte)'9' && Utf8Parser.TryParse(digits, out uint _, out var used) && used == digits.Length;
}
