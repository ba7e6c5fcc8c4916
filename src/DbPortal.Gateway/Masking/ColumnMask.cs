using DbPortal.Gateway.Engines;

namespace DbPortal.Gateway.Masking;

/// <summary>
/// One column's mask, bound to it for the length of a result. It works on the server's own text of a value; whatever it cannot mask as asked
/// becomes the full mask, so that no kind of value and no failure ever lets one through. Not thread-safe.
/// </summary>
internal abstract class ColumnMask(bool maskNulls)
{
    /// <summary>The full mask: one fixed text, whatever the value.</summary>
    public static ReadOnlySpan<byte> Full => "******"u8;

    /// <summary>What the column's values are; null: each cell says so itself.</summary>
    public ValueShape? Shape { get; set; }

    /// <summary>The masked text of a cell; false: NULL.</summary>
    public bool Apply(RawCell cell, MaskBuffer output)
    {
        output.Clear();
        if (cell.Kind == CellKind.Null)
        {
            if (!maskNulls)
                return false;
            return ApplyToNull(output);
        }

        if (Suits(ValueShapes.Of(cell.Kind, Shape)) && TryMask(cell.Bytes, output))
            return KeepsNotNull;
        output.Clear();
        output.Append(Full);
        return KeepsNotNull;
    }

    /// <summary>False for the mask that makes every value NULL.</summary>
    protected virtual bool KeepsNotNull => true;

    /// <summary>Whether the masked form of a number is a number again.</summary>
    public virtual bool GivesNumbers => false;

    /// <summary>What this mask is made for; anything else gets the full mask.</summary>
    protected virtual bool Suits(ValueShape shape) => shape is ValueShape.Text or ValueShape.Number or ValueShape.Moment;

    /// <summary>Writes the masked value; false: it cannot be masked this way.</summary>
    protected abstract bool TryMask(ReadOnlySpan<byte> value, MaskBuffer output);

    /// <summary>Writes what a masked NULL becomes; returns false for NULL.</summary>
    protected virtual bool ApplyToNull(MaskBuffer output)
    {
        output.Append(Full);
        return true;
    }
}
