using System.Buffers;
using DbPortal.Gateway.Engines;

namespace DbPortal.Gateway.Masking;

/// <summary>
/// <c>card</c>: keeps the last four digits of a payment card's number: 12 to 19 digits, alone or in groups, whose check digit is right.
/// What is no such number is hidden whole.
/// </summary>
internal sealed class CardMask(bool maskNulls) : ColumnMask(maskNulls)
{
    private const int Kept = 4;
    private const int FewestDigits = 12;
    private const int MostDigits = 19;
    private static readonly SearchValues<byte> Signs = SearchValues.Create("0123456789 -"u8);

    /// <inheritdoc/>
    protected override bool Suits(ValueShape shape) => shape is ValueShape.Text or ValueShape.Number;

    /// <inheritdoc/>
    protected override bool TryMask(ReadOnlySpan<byte> value, MaskBuffer output)
    {
        if (value.Length > 2 * MostDigits || value.ContainsAnyExcept(Signs))
            return false;
        Span<byte> digits = stackalloc byte[2 * MostDigits];
        var count = 0;
        foreach (var b in value)
        {
            if (b is >= (byte)'0' and <= (byte)'9')
                digits[count++] = b;
        }

        if (count is < FewestDigits or > MostDigits || !IsChecked(digits[..count]))
            return false;
        output.Append(Full);
        output.Append(digits[(count - Kept)..count]);
        return true;
    }

    // ISO/IEC 7812: every second digit from the right is doubled, and the sum of all digits is a multiple of ten.
    private static bool IsChecked(ReadOnlySpan<byte> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[^(i + 1)] - '0';
            sum += i % 2 == 0 ? digit : (digit * 2 / 10) + (digit * 2 % 10);
        }

        return sum % 10 == 0;
    }
}
