using DbPortal.Gateway.Engines;

namespace DbPortal.Gateway.Masking;

/// <summary>
/// Masks each element of an array and shows how many there are and how they are nested. It reads and writes PostgreSQL's text form, <c>{"a b",NULL,{c}}</c>;
/// anything else (bounds that do not begin at one among it) is hidden whole.
/// </summary>
internal sealed class ArrayMask(ColumnMask element, bool maskNulls) : ColumnMask(maskNulls)
{
    private const int DeepestArray = 6;
    private readonly MaskBuffer _text = new();
    private readonly MaskBuffer _masked = new();

    /// <inheritdoc/>
    protected override bool Suits(ValueShape shape) => true;

    /// <inheritdoc/>
    protected override bool TryMask(ReadOnlySpan<byte> value, MaskBuffer output) =>
        value is [(byte)'{', ..] && TryMaskArray(ref value, 0, output) && value.IsEmpty;

    private bool TryMaskArray(ref ReadOnlySpan<byte> rest, int depth, MaskBuffer output)
    {
        if (depth == DeepestArray)
            return false;
        output.Append("{"u8);
        rest = rest[1..];
        if (rest is [(byte)'}', ..])
            return TryClose(ref rest, output);
        while (true)
        {
            var isFine = rest is [(byte)'{', ..] ? TryMaskArray(ref rest, depth + 1, output) : TryMaskElement(ref rest, output);
            if (!isFine || rest.IsEmpty)
                return false;
            if (rest[0] == '}')
                return TryClose(ref rest, output);
            if (rest[0] != ',')
                return false;
            output.Append(","u8);
            rest = rest[1..];
        }
    }

    private static bool TryClose(ref ReadOnlySpan<byte> rest, MaskBuffer output)
    {
        output.Append("}"u8);
        rest = rest[1..];
        return true;
    }

    private bool TryMaskElement(ref ReadOnlySpan<byte> rest, MaskBuffer output)
    {
        _text.Clear();
        var isQuoted = rest is [(byte)'"', ..];
        if (!(isQuoted ? TryReadQuoted(ref rest) : TryReadPlain(ref rest)))
            return false;
        var isNull = !isQuoted && _text.Written.SequenceEqual("NULL"u8);
        if (element.Apply(isNull ? new(CellKind.Null, default) : new(CellKind.Text, _text.Written), _masked))
            WriteQuoted(_masked.Written, output);
        else
            output.Append("NULL"u8);
        return true;
    }

    private bool TryReadPlain(ref ReadOnlySpan<byte> rest)
    {
        var length = rest.IndexOfAny((byte)',', (byte)'}');
        if (length <= 0 || rest[..length].IndexOfAny("\"\\{"u8) >= 0)
            return false;
        _text.Append(rest[..length]);
        rest = rest[length..];
        return true;
    }

    private bool TryReadQuoted(ref ReadOnlySpan<byte> rest)
    {
        rest = rest[1..];
        while (true)
        {
            var stop = rest.IndexOfAny((byte)'"', (byte)'\\');
            if (stop < 0)
                return false;
            _text.Append(rest[..stop]);
            var isEnd = rest[stop] == '"';
            rest = rest[(stop + 1)..];
            if (isEnd)
                return true;
            if (rest.IsEmpty)
                return false;
            _text.Append(rest[..1]);
            rest = rest[1..];
        }
    }

    private static void WriteQuoted(ReadOnlySpan<byte> text, MaskBuffer output)
    {
        output.Append("\""u8);
        for (var stop = text.IndexOfAny((byte)'"', (byte)'\\'); stop >= 0; stop = text.IndexOfAny((byte)'"', (byte)'\\'))
        {
            output.Append(text[..stop]);
            output.Append([(byte)'\\', text[stop]]);
            text = text[(stop + 1)..];
        }

        output.Append(text);
        output.Append("\""u8);
    }
}
