using System.Text;
using DbPortal.Gateway.Engines;

namespace DbPortal.Gateway.Masking;

/// <summary><c>constant</c>: every value becomes the same text.</summary>
internal sealed class ConstantMask(string substitute, bool maskNulls) : ColumnMask(maskNulls)
{
    private readonly byte[] _substitute = Encoding.UTF8.GetBytes(substitute);

    /// <inheritdoc/>
    protected override bool Suits(ValueShape shape) => true;

    /// <inheritdoc/>
    protected override bool TryMask(ReadOnlySpan<byte> value, MaskBuffer output)
    {
        output.Append(_substitute);
        return true;
    }

    /// <inheritdoc/>
    protected override bool ApplyToNull(MaskBuffer output) => TryMask([], output);
}
