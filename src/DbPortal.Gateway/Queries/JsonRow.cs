using System.Buffers;
using System.Buffers.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using DbPortal.Gateway.Engines;

namespace DbPortal.Gateway.Queries;

/// <summary>
/// Writes rows as JSON arrays, straight from the cells' bytes. Integers up to 2^53 and floating-point numbers are JSON numbers; bigger integers and
/// decimals are strings, so that nothing is lost; binary is base64; documents are strings as the server wrote them.
/// </summary>
public sealed class JsonRow : IDisposable
{
    private const long MaxSafeInteger = 1L << 53;
    private readonly MaskedResult _result;
    private readonly bool[] _floats;
    private readonly Utf8JsonWriter _writer;

    /// <summary>A writer for the rows of one result.</summary>
    public JsonRow(MaskedResult result, IBufferWriter<byte> output)
    {
        _result = result;
        _floats = result.Columns.Select(c => IsFloat(c.Type)).ToArray();
        _writer = new(output, new JsonWriterOptions { SkipValidation = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    /// <summary>Appends the current row.</summary>
    public void Write()
    {
        _writer.WriteStartArray();
        for (var i = 0; i < _floats.Length; i++)
            WriteCell(_result.Get(i), _floats[i]);
        _writer.WriteEndArray();
        _writer.Flush();
        _writer.Reset();
    }

    /// <inheritdoc/>
    public void Dispose() => _writer.Dispose();

    private void WriteCell(MaskedCell cell, bool isFloat)
    {
        switch (cell.Kind)
        {
            case CellKind.Null:
                _writer.WriteNullValue();
                break;
            case CellKind.Boolean:
                _writer.WriteBooleanValue(cell.Bytes is [(byte)'t', ..]);
                break;
            case CellKind.Number when FitsNumber(cell.Bytes, isFloat):
                _writer.WriteRawValue(cell.Bytes, skipInputValidation: true);
                break;
            case CellKind.Binary:
                _writer.WriteBase64StringValue(cell.Bytes);
                break;
            case CellKind.Number or CellKind.Text or CellKind.Json:
                WriteText(cell.Bytes);
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    /// <summary>SQLite keeps any bytes as text; what is no UTF-8 is shown with replacement characters rather than ending the result.</summary>
    private void WriteText(ReadOnlySpan<byte> text)
    {
        if (System.Text.Unicode.Utf8.IsValid(text))
            _writer.WriteStringValue(text);
        else
            _writer.WriteStringValue(System.Text.Encoding.UTF8.GetString(text));
    }

    private static bool FitsNumber(ReadOnlySpan<byte> text, bool isFloat)
    {
        if (Utf8Parser.TryParse(text, out long integer, out var used) && used == text.Length)
            return integer is >= -MaxSafeInteger and <= MaxSafeInteger && IsJsonNumber(text);
        return isFloat && IsJsonNumber(text);
    }

    /// <summary>RFC 8259 §6: no leading zeros, no sign but minus, digits on both sides of the point.</summary>
    private static bool IsJsonNumber(ReadOnlySpan<byte> text)
    {
        var reader = new Utf8JsonReader(text);
        try
        {
            return reader.Read() && reader.TokenType == JsonTokenType.Number && reader.BytesConsumed == text.Length;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool IsFloat(string type) =>
        type.StartsWith("double", StringComparison.OrdinalIgnoreCase) || type.StartsWith("float", StringComparison.OrdinalIgnoreCase)
        || type.Equals("real", StringComparison.OrdinalIgnoreCase);
}
