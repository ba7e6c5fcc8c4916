namespace DbPortal.Gateway.Masking;

/// <summary>
/// <c>partial</c>: keeps characters at the ends and hides the rest behind a text of fixed width. A value that would show more than it hides,
/// or hide fewer than four characters, is hidden whole.
/// </summary>
internal sealed class PartialMask(int keepFirst, int keepLast, bool maskNulls) : ColumnMask(maskNulls)
{
    private const int LeastHidden = 4;

    /// <inheritdoc/>
    protected override bool TryMask(ReadOnlySpan<byte> value, MaskBuffer output)
    {
        var count = Characters.Count(value);
        long kept = (long)keepFirst + keepLast;
        if (count - kept < Math.Max(LeastHidden, kept))
            return false;
        output.Append(value[..Characters.OffsetOf(value, keepFirst)]);
        output.Append(Full);
        output.Append(value[Characters.OffsetOf(value, count - keepLast)..]);
        return true;
    }
}
