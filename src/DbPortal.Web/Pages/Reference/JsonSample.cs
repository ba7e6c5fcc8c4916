using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DbPortal.Web.Pages.Reference;

/// <summary>Writes JSON to be read by people: what fits on a line stays on it.</summary>
internal static class JsonSample
{
    private const int Width = 58;
    private static readonly JsonSerializerOptions s_plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>On one line, as a command takes it.</summary>
    public static string Plain(string json) => JsonNode.Parse(json)?.ToJsonString(s_plain) ?? "null";

    /// <summary>On as many lines as it needs.</summary>
    public static string Write(JsonNode node)
    {
        var text = new StringBuilder();
        Write(text, node, 0, 0);
        return text.ToString();
    }

    private static void Write(StringBuilder text, JsonNode? node, int depth, int taken)
    {
        var flat = Flat(node);
        if (node is not (JsonObject or JsonArray) || flat.Length + depth * 2 + taken <= Width)
        {
            text.Append(flat);
            return;
        }
        var parts = node is JsonObject o ? o.Select(member => ($"\"{member.Key}\": ", member.Value)).ToList() : ((JsonArray)node).Select(item => ("", item)).ToList();
        text.Append(node is JsonObject ? '{' : '[');
        for (var i = 0; i < parts.Count; i++)
        {
            text.Append(i > 0 ? "," : "").Append('\n').Append(' ', (depth + 1) * 2).Append(parts[i].Item1);
            Write(text, parts[i].Item2, depth + 1, parts[i].Item1.Length);
        }
        text.Append('\n').Append(' ', depth * 2).Append(node is JsonObject ? '}' : ']');
    }

    private static string Flat(JsonNode? node) => node switch
    {
        null => "null",
        JsonObject { Count: 0 } => "{}",
        JsonObject o => $"{{ {string.Join(", ", o.Select(member => $"\"{member.Key}\": {Flat(member.Value)}"))} }}",
        JsonArray array => $"[{string.Join(", ", array.Select(Flat))}]",
        _ => node.ToJsonString(s_plain),
    };
}
