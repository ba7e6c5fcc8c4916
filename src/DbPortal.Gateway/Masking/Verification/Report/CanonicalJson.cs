using System.Globalization;
using System.Text;
using System.Text.Json;

namespace DbPortal.Gateway.Masking.Verification.Report;

/// <summary>
/// One way to write a JSON value, so that its bytes can be signed: as RFC 8785 has it (members in ordinal order, no blanks, as few escapes as there can
/// be), for values whose numbers are integers. Any program that knows that standard makes the same bytes.
/// </summary>
internal static class CanonicalJson
{
    /// <summary>The bytes.</summary>
    public static byte[] Of(JsonElement value)
    {
        var text = new StringBuilder();
        Write(text, value);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Write(StringBuilder text, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                Join(text, '{', value.EnumerateObject().OrderBy(m => m.Name, StringComparer.Ordinal), '}', (to, member) =>
                {
                    Write(to, member.Name);
                    to.Append(':');
                    Write(to, member.Value);
                });
                break;
            case JsonValueKind.Array:
                Join(text, '[', value.EnumerateArray(), ']', Write);
                break;
            case JsonValueKind.String:
                Write(text, value.GetString() ?? "");
                break;
            default:
                text.Append(value.GetRawText());
                break;
        }
    }

    private static void Join<T>(StringBuilder text, char begin, IEnumerable<T> items, char end, Action<StringBuilder, T> write)
    {
        text.Append(begin);
        foreach (var (index, item) in items.Index())
        {
            if (index > 0)
                text.Append(',');
            write(text, item);
        }
        text.Append(end);
    }

    private static void Write(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var letter in value)
        {
            _ = letter switch
            {
                '"' or '\\' => text.Append('\\').Append(letter),
                '\b' => text.Append("\\b"),
                '\f' => text.Append("\\f"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                < ' ' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}"),
                _ => text.Append(letter),
            };
        }
        text.Append('"');
    }
}
