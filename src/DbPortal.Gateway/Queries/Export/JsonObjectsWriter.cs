using System.Text.Encodings.Web;
using System.Text.Json;

namespace DbPortal.Gateway.Queries.Export;

/// <summary>Rows as JSON objects: one array of them, or one on each line. A name that comes again gets a number.</summary>
internal sealed class JsonObjectsWriter(bool asLines) : ExportWriter
{
    private JsonEncodedText[] _names = [];
    private bool[] _floats = [];
    private Utf8JsonWriter? _json;
    private bool _hasRows;

    /// <inheritdoc/>
    public override void Begin(MaskedResult result, ExportBuffer output)
    {
        _names = [.. DistinctNames.Of(result.Columns).Select(n => JsonEncodedText.Encode(n, JavaScriptEncoder.UnsafeRelaxedJsonEscaping))];
        _floats = [.. result.Columns.Select(JsonCells.IsFloat)];
        _json = new(output, new JsonWriterOptions { SkipValidation = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        if (!asLines)
            output.Append("["u8);
    }

    /// <inheritdoc/>
    public override void WriteRow(MaskedResult result, ExportBuffer output)
    {
        if (!asLines)
            output.Append(_hasRows ? ",\n"u8 : "\n"u8);
        _hasRows = true;
        var json = _json ?? throw new InvalidOperationException("The result has not begun.");
        json.Reset();
        json.WriteStartObject();
        for (var i = 0; i < _names.Length; i++)
        {
            json.WritePropertyName(_names[i]);
            JsonCells.Write(json, result.Get(i), _floats[i]);
        }

        json.WriteEndObject();
        json.Flush();
        if (asLines)
            output.Append((byte)'\n');
    }

    /// <inheritdoc/>
    public override void End(ExportBuffer output)
    {
        if (!asLines)
            output.Append("\n]\n"u8);
    }

    /// <inheritdoc/>
    protected override void Release() => _json?.Dispose();
}
