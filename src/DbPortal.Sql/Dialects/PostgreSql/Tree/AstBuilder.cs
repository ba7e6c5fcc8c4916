using System.Text;
using System.Text.Json;

namespace DbPortal.Sql.Dialects.PostgreSql.Tree;

/// <summary>Builds the tree from the grammar's JSON in one pass, without recursion, to a bounded depth.</summary>
internal static class AstBuilder
{
    /// <summary>Deepest nesting of JSON: one level of SQL is up to eight levels of it.</summary>
    private const int MaxDepth = ParseLimits.MaxDepth * 8;

    private static readonly JsonReaderOptions Options = new() { MaxDepth = 1 << 20 };

    [ThreadStatic]
    private static Dictionary<string, string>? _names;

    /// <summary>The root node; null when the tree is deeper than the limit.</summary>
    public static AstNode? Build(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, Options);
        var open = new Stack<(AstValue Value, bool Wrapped)>();
        var name = "";
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    name = Name(reader.ValueSpan);
                    if (char.IsAsciiLetterUpper(name[0]))
                        Unwrap(open, name, ref reader);
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    var (closed, wrapped) = open.Pop();
                    if (wrapped)
                        open.Push((closed, false));
                    else if (open.Count == 0)
                        return (AstNode)closed;
                    break;
                default:
                    var value = Value(ref reader);
                    if (open.Count > 0)
                        Attach(open.Peek().Value, name, value);
                    if (open.Count >= MaxDepth)
                        return null;
                    if (value is not AstScalar)
                        open.Push((value, false));
                    break;
            }
        }

        throw new InvalidDataException("The grammar's tree ends early.");
    }

    /// <summary>A node says its type as the only field of an object around it: <c>{"ColumnRef":{…}}</c>.</summary>
    private static void Unwrap(Stack<(AstValue Value, bool Wrapped)> open, string kind, ref Utf8JsonReader reader)
    {
        var node = (AstNode)open.Pop().Value;
        if (node.Kind.Length > 0 || !node.IsNull || !reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            throw new InvalidDataException($"The grammar's tree has a malformed {kind}.");
        node.Kind = kind;
        open.Push((node, true));
    }

    private static AstValue Value(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartObject => new AstNode(),
        JsonTokenType.StartArray => new AstList(),
        JsonTokenType.String => new AstScalar(reader.GetString(), 0),
        JsonTokenType.Number => new AstScalar(null, reader.GetInt64()),
        JsonTokenType.True => AstScalar.True,
        JsonTokenType.False => AstScalar.False,
        _ => throw new InvalidDataException($"The grammar's tree holds an unexpected {reader.TokenType}."),
    };

    private static void Attach(AstValue parent, string name, AstValue value)
    {
        if (parent is AstList list)
            list.Items.Add(value);
        else
            ((AstNode)parent).Add(name, value);
    }

    /// <summary>Field names are a small set that the grammar fixes: one string each.</summary>
    private static string Name(ReadOnlySpan<byte> utf8)
    {
        Span<char> buffer = stackalloc char[64];
        if (utf8.Length > buffer.Length)
            throw new InvalidDataException("The grammar's tree holds a field name of unexpected length.");
        var characters = buffer[..Encoding.ASCII.GetChars(utf8, buffer)];
        _names ??= new Dictionary<string, string>(StringComparer.Ordinal);
        var names = _names.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!names.TryGetValue(characters, out var name))
            names[characters] = name = characters.ToString();
        return name;
    }
}
