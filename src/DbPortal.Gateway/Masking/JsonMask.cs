using System.Buffers;
using System.Text.Json;
using System.Text.Unicode;
using DbPortal.Gateway.Engines;

namespace DbPortal.Gateway.Masking;

/// <summary>
/// <c>json</c>: masks values inside a document, each by the first path that names it. What no path names is left out, or kept letter by letter. Keys keep
/// their order. A document that is malformed, too long or too deep, or has a key twice in one object, is hidden whole.
/// </summary>
internal sealed class JsonMask : ColumnMask
{
    /// <summary>Most paths of one mask.</summary>
    public const int MostPaths = 64;

    private const int LongestDocument = 1 << 20;
    private const int DeepestDocument = 64;

    // What RFC 8259 does not let stand in a string as it is.
    private static readonly SearchValues<byte> Escaped = SearchValues.Create([.. Enumerable.Range(0, ' ').Select(b => (byte)b), (byte)'"', (byte)'\\']);

    private readonly (JsonPath Path, ColumnMask? Mask)[] _rules;
    private readonly bool _keepOthers;
    private readonly ulong[] _places;
    private readonly JsonKeys _keys = new();
    private readonly MaskBuffer _text = new();
    private readonly MaskBuffer _masked = new();
    private int _objects;

    /// <summary>Paths in the order in which they are tried, each with its mask (null: shown). <paramref name="keepOthers"/>: what no path names is kept.</summary>
    public JsonMask(IReadOnlyList<(JsonPath Path, ColumnMask? Mask)> rules, bool keepOthers, bool maskNulls) : base(maskNulls)
    {
        _rules = [.. rules];
        _keepOthers = keepOthers;
        _places = new ulong[_rules.Length * (DeepestDocument + 2)];
    }

    /// <inheritdoc/>
    protected override bool Suits(ValueShape shape) => shape is ValueShape.Document or ValueShape.Text;

    /// <inheritdoc/>
    protected override bool TryMask(ReadOnlySpan<byte> value, MaskBuffer output)
    {
        if (value.Length > LongestDocument || !Utf8.IsValid(value))
            return false;
        _keys.Clear();
        _objects = 0;
        _places.AsSpan(0, _rules.Length).Fill(JsonPath.Start);
        var reader = new Utf8JsonReader(value, new JsonReaderOptions { MaxDepth = DeepestDocument });
        try
        {
            return reader.Read() && TryWriteRoot(ref reader, value, output) && !reader.Read();
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // Malformed, too deep, or an escape that is no character.
            return false;
        }
    }

    // A document of which nothing is left is an empty one; a single value that no path names is no document that could be empty.
    private bool TryWriteRoot(ref Utf8JsonReader reader, ReadOnlySpan<byte> document, MaskBuffer output)
    {
        var open = reader.TokenType;
        if (!TryWrite(ref reader, document, 0, _keepOthers, output, out var shown))
            return false;
        if (!shown && open is JsonTokenType.StartObject or JsonTokenType.StartArray)
            output.Append(open == JsonTokenType.StartObject ? "{}"u8 : "[]"u8);
        return output.Length > 0;
    }

    /// <summary>Writes the value the reader stands on; <paramref name="shown"/> false: nothing of it is shown, and nothing was written.</summary>
    private bool TryWrite(ref Utf8JsonReader reader, ReadOnlySpan<byte> document, int depth, bool keep, MaskBuffer output, out bool shown)
    {
        shown = true;
        var isContainer = reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray;
        if (FindRule(depth) is { } rule)
        {
            if (rule.Mask is { } mask)
            {
                WriteMasked(ref reader, document, mask, output);
                return true;
            }

            keep = true;
        }

        if (isContainer)
            return TryWriteContainer(ref reader, document, depth, keep, output, out shown);
        shown = keep;
        if (keep)
            output.Append(document[(int)reader.TokenStartIndex..(int)reader.BytesConsumed]);
        return true;
    }

    private bool TryWriteContainer(ref Utf8JsonReader reader, ReadOnlySpan<byte> document, int depth, bool keep, MaskBuffer output, out bool shown)
    {
        var isObject = reader.TokenType == JsonTokenType.StartObject;
        var number = isObject ? _objects++ : 0;
        var (start, any) = (output.Length, false);
        output.Append(isObject ? "{"u8 : "["u8);
        for (var index = 0; reader.Read() && reader.TokenType is not (JsonTokenType.EndObject or JsonTokenType.EndArray); index++)
        {
            var before = output.Length;
            if (any)
                output.Append(", "u8);
            if (isObject && !TryEnterMember(ref reader, number, depth, output))
            {
                shown = false;
                return false;
            }

            if (!isObject)
                EnterElement(index, depth);
            if (!TryWrite(ref reader, document, depth + 1, keep, output, out var written))
            {
                shown = false;
                return false;
            }

            if (!written)
                output.Truncate(before);
            any |= written;
        }

        shown = any || keep;
        output.Append(isObject ? "}"u8 : "]"u8);
        if (!shown)
            output.Truncate(start);
        return true;
    }

    private bool TryEnterMember(ref Utf8JsonReader reader, int parent, int depth, MaskBuffer output)
    {
        var name = TextOf(ref reader);
        if (!_keys.Add(parent, name))
            return false;
        for (var i = 0; i < _rules.Length; i++)
            _places[PlaceOf(depth + 1, i)] = _rules[i].Path.Into(_places[PlaceOf(depth, i)], name);
        output.Append("\""u8);
        output.Append(reader.ValueSpan);
        output.Append("\": "u8);
        return reader.Read();
    }

    private void EnterElement(int index, int depth)
    {
        for (var i = 0; i < _rules.Length; i++)
            _places[PlaceOf(depth + 1, i)] = _rules[i].Path.Into(_places[PlaceOf(depth, i)], index);
    }

    private (JsonPath Path, ColumnMask? Mask)? FindRule(int depth)
    {
        for (var i = 0; i < _rules.Length; i++)
        {
            if (_rules[i].Path.Names(_places[PlaceOf(depth, i)]))
                return _rules[i];
        }

        return null;
    }

    private int PlaceOf(int depth, int rule) => (depth * _rules.Length) + rule;

    // A masked value is a string, or null; only a number that stays one is written as such. Objects and arrays are values of their whole text.
    private void WriteMasked(ref Utf8JsonReader reader, ReadOnlySpan<byte> document, ColumnMask mask, MaskBuffer output)
    {
        var isNumber = reader.TokenType == JsonTokenType.Number;
        if (!mask.Apply(CellOf(ref reader, document), _masked))
            output.Append("null"u8);
        else if (isNumber && mask.GivesNumbers && _masked.Written is [(byte)'-' or (>= (byte)'0' and <= (byte)'9'), ..])
            output.Append(_masked.Written);
        else
            WriteString(_masked.Written, output);
    }

    private RawCell CellOf(ref Utf8JsonReader reader, ReadOnlySpan<byte> document)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return new(CellKind.Text, TextOf(ref reader));
            case JsonTokenType.Number:
                return new(CellKind.Number, reader.ValueSpan);
            case JsonTokenType.True or JsonTokenType.False:
                return new(CellKind.Boolean, reader.ValueSpan);
            case JsonTokenType.Null:
                return new(CellKind.Null, default);
            default:
                var start = (int)reader.TokenStartIndex;
                reader.Skip();
                return new(CellKind.Json, document[start..(int)reader.BytesConsumed]);
        }
    }

    /// <summary>The name or string the reader stands on, without escapes; valid until the next call.</summary>
    private ReadOnlySpan<byte> TextOf(ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped)
            return reader.ValueSpan;
        _text.Clear();
        _text.Advance(reader.CopyString(_text.Reserve(reader.ValueSpan.Length)));
        return _text.Written;
    }

    private static void WriteString(ReadOnlySpan<byte> text, MaskBuffer output)
    {
        output.Append("\""u8);
        for (var stop = text.IndexOfAny(Escaped); stop >= 0; stop = text.IndexOfAny(Escaped))
        {
            var b = text[stop];
            output.Append(text[..stop]);
            output.Append(b is (byte)'"' or (byte)'\\' ? [(byte)'\\', b] : [.. "\\u00"u8, (byte)('0' + (b >> 4)), "0123456789abcdef"u8[b & 0xF]]);
            text = text[(stop + 1)..];
        }

        output.Append(text);
        output.Append("\""u8);
    }
}
