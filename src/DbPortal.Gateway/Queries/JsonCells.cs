using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using DbPortal.Gateway.Engines;

namespace DbPortal.Gateway.Queries;

/// <summary>
/// Writes cells as JSON values. Integers up to 2^53 and floating-point numbers are numbers; bigger integers and decimals are strings, so that nothing
/// is lost; binary is base64; documents are strings as the server wrote them.
/// </summary>
internal static class JsonCells
{
    private const long MaxSafeInteger = 1L << 53;

    /// <summary>Whether a column's numbers are binary fractions already, which JSON numbers hold exactly.</summary>
    public static bool IsFloat(ResultColumn column) =>
        column.Type.StartsWith("double", StringComparison.OrdinalIgnoreCase) || column.Type.StartsWith("float", StringComparison.OrdinalIgnoreCase)
        || column.Type.Equals("real", StringComparison.OrdinalIgnoreCase);

    /// <summary>Writes one cell.</summary>
    public static void Write(Utf8JsonWriter writer, MaskedCell cell, bool isFloat)
    {
        switch (cell.Kind)
        {
            case CellKind.Null:
                writer.WriteNullValue();
                break;
            case CellKind.Boolean:
                writer.WriteBooleanValue(cell.Bytes is [(byte)'t', ..]);
                break;
            case CellKind.Number when IsExact(cell.Bytes, isFloat):
                writer.WriteRawValue(cell.Bytes, skipInputValidation: true);
                break;
            case CellKind.Binary:
                writer.WriteBase64StringValue(cell.Bytes);
                break;
            case CellKind.Number or CellKind.Text or CellKind.Json:
                WriteText(writer, cell.Bytes);
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    // SQLite keeps any bytes as text; what is no UTF-8 is shown with replacement characters rather than ending the result.
    private static void WriteText(Utf8JsonWriter writer, ReadOnlySpan<byte> text)
    {
        if (Utf8.IsValid(text))
            writer.WriteStringValue(text);
        else
            writer.WriteStringValue(Encoding.UTF8.GetString(text));
    }

    private static bool IsExact(ReadOnlySpan<byte> text, bool isFloat)
    {
        if (!IsJsonNumber(text))
            return false;
        return isFloat || (Utf8Parser.TryParse(text, out long integer, out var used) && used == text.Length && integer is >= -MaxSafeInteger and <= MaxSafeInteger);
    }

    // RFC 8259 §6: no leading zeros, no sign but minus, digits on both sides of the point and in the exponent.
    private static bool IsJsonNumber(ReadOnlySpan<byte> text)
    {
        var rest = text.StartsWith("-"u8) ? text[1..] : text;
        var whole = Digits(rest);
        if (whole == 0 || (whole > 1 && rest[0] == '0'))
            return false;
        rest = rest[whole..];
        if (rest is [(byte)'.', ..])
        {
            var fraction = Digits(rest[1..]);
            if (fraction == 0)
                return false;
            rest = rest[(fraction + 1)..];
        }

        if (rest is not [(byte)'e' or (byte)'E', ..])
            return rest.IsEmpty;
        rest = rest is [_, (byte)'+' or (byte)'-', ..] ? rest[2..] : rest[1..];
        return !rest.IsEmpty && Digits(rest) == rest.Length;
    }

    private static int Digits(ReadOnlySpan<byte> text)
    {
        var end = text.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        return end < 0 ? text.Length : end;
    }
}
