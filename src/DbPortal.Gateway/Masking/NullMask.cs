using DbPortal.Gateway.Engines;

namespace DbPortal.Gateway.Masking;

/// <summary><c>null</c>: every value becomes NULL.</summary>
internal sealed class NullMask() : ColumnMask(maskNulls: false)
{
    /// <inheritdoc/>
    protected override bool KeepsNotNull => false;

    /// <inheritdoc/>
    protected override bool Suits(ValueShape shape) => true;

    /// <inheritdoc/>
    protected override bool TryMask(ReadOnlySpan<byte> value, MaskBuffer output) => true;
}
