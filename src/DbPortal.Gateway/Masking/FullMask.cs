namespace DbPortal.Gateway.Masking;

/// <summary><c>full</c>: a fixed text for every value.</summary>
internal sealed class FullMask(bool maskNulls) : ColumnMask(maskNulls)
{
    /// <inheritdoc/>
    protected override bool TryMask(ReadOnlySpan<byte> value, MaskBuffer output) => false;
}
