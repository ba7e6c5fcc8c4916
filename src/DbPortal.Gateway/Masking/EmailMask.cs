using System.Buffers;
using DbPortal.Gateway.Engines;

namespace DbPortal.Gateway.Masking;

/// <summary>
/// <c>email</c>: keeps the first character of the local part and the domain, <c>a******@example.com</c>. What is not one plain address is hidden
/// whole, for free text with an @ in it must not show its end.
/// </summary>
internal sealed class EmailMask(bool maskNulls) : ColumnMask(maskNulls)
{
    private const int LongestDomain = 253;

    // Of local parts shorter than this not even the first character is shown.
    private const int ShortestShown = 3;

    private static readonly SearchValues<byte> DomainBytes =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-"u8);

    private static readonly SearchValues<byte> Blanks = SearchValues.Create(" \t\r\n<>,;\""u8);

    /// <inheritdoc/>
    protected override bool Suits(ValueShape shape) => shape == ValueShape.Text;

    /// <inheritdoc/>
    protected override bool TryMask(ReadOnlySpan<byte> value, MaskBuffer output)
    {
        var at = value.IndexOf((byte)'@');
        if (at <= 0 || value[..at].ContainsAny(Blanks))
            return false;
        var domain = value[(at + 1)..];
        if (domain.IsEmpty || domain.Length > LongestDomain || domain.ContainsAnyExcept(DomainBytes) || !domain.Contains((byte)'.'))
            return false;
        var count = Characters.Count(value[..at]);
        if (count < 0)
            return false;
        if (count >= ShortestShown)
            output.Append(value[..Characters.FirstLength(value)]);
        output.Append(Full);
        output.Append(value[at..]);
        return true;
    }
}
