using System.Text;

namespace DbPortal.Sql.Dialects.PostgreSql.Reading;

/// <summary>Names inside strings, as <c>regclass</c> reads them: folded to lower case unless quoted, with dots between.</summary>
internal static class QuotedNames
{
    /// <summary>The parts of a dotted name; null for anything that is not one, such as a number.</summary>
    public static IReadOnlyList<string>? Split(string text)
    {
        var parts = new List<string>();
        var at = 0;
        do
        {
            while (at < text.Length && char.IsWhiteSpace(text[at]))
                at++;
            if (Part(text, ref at) is not { } part)
                return null;
            parts.Add(part);
            while (at < text.Length && char.IsWhiteSpace(text[at]))
                at++;
        }
        while (at < text.Length && text[at++] == '.');
        return at == text.Length && (text.Length == 0 || text[^1] != '.') ? parts : null;
    }

    private static string? Part(string text, ref int at)
    {
        var part = new StringBuilder();
        if (at < text.Length && text[at] == '"')
        {
            for (at++; at < text.Length; at++)
            {
                if (text[at] == '"' && (at + 1 == text.Length || text[at + 1] != '"'))
                {
                    at++;
                    return part.Length > 0 ? part.ToString() : null;
                }

                part.Append(text[at]);
                at += text[at] == '"' ? 1 : 0;
            }

            return null;
        }

        // Letters beyond ASCII are folded by the server's locale, which is not known here.
        while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '_' or '$'))
            part.Append(char.ToLowerInvariant(text[at++]));
        return part.Length > 0 && !char.IsAsciiDigit(part[0]) ? part.ToString() : null;
    }
}
