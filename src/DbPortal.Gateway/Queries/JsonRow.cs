using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace DbPortal.Gateway.Queries;

/// <summary>
/// Writes rows as JSON arrays, straight from the cells' bytes. Integers up to 2^53 and floating-point numbers are JSON numbers; bigger integers and
/// decimals are strings, so that nothing is lost; binary is base64; documents are strings as the server wrote them.
/// </summary>
public sealed class JsonRow : IDisposable
{
    private readonly MaskedResult _result;
    private readonly bool[] _floats;
    private readonly Utf8JsonWriter _writer;

    /// <summary>A writer for the rows of one result.</summary>
    public JsonRow(MaskedResult result, IBufferWriter<byte> output)
    {
        _result = result;
        _floats = result.Columns.Select(JsonCells.IsFloat).ToArray();
        _writer = new(output, new JsonWriterOptions { SkipValidation = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    /// <summary>Appends the current row.</summary>
    public void Write()
    {
        _writer.WriteStartArray();
        for (var i = 0; i < _floats.Length; i++)
            JsonCells.Write(_writer, _result.Get(i), _floats[i]);
        _writer.WriteEndArray();
        _writer.Flush();
        _writer.Reset();
    }

    /// <inheritdoc/>
    public void Dispose() => _writer.Dispose();
}
