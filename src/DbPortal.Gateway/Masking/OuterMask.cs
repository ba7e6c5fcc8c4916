namespace DbPortal.Gateway.Masking;

/// <summary><c>innerOuter</c> with the ends hidden: shows what lies between them. A value without as much between as at the ends is hidden whole.</summary>
internal sealed class OuterMask(int hideFirst, int hideLast, bool maskNulls) : ColumnMask(maskNulls)
{
    /// <inheritdoc/>
    protected override bool TryMask(ReadOnlySpan<byte> value, MaskBuffer output)
    {
        var count = Characters.Count(value);
        long hidden = (long)hideFirst + hideLast;
        if (hidden == 0 || count < hidden * 2)
            return false;
        if (hideFirst > 0)
            output.Append(Full);
        output.Append(value[Characters.OffsetOf(value, hideFirst)..Characters.OffsetOf(value, count - hideLast)]);
        if (hideLast > 0)
            output.Append(Full);
        return true;
    }
}
