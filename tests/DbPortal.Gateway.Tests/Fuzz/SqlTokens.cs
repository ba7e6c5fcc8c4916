namespace DbPortal.Gateway.Tests.Fuzz;

/// <summary>Cuts a text into pieces that can be taken out or changed. Rough, and lossless: the pieces in a row are the text again.</summary>
internal static class SqlTokens
{
    private const string Signs = "<>=!|&:-+*/%^~@#?.";

    public static IReadOnlyList<SqlToken> Read(string sql)
    {
        var tokens = new List<SqlToken>();
        for (var at = 0; at < sql.Length;)
        {
            var (kind, length) = Next(sql, at);
            tokens.Add(new(kind, sql.Substring(at, length)));
            at += length;
        }

        return tokens;
    }

    public static string Write(IEnumerable<SqlToken> tokens) => string.Concat(tokens.Select(t => t.Text));

    private static (SqlTokenKind Kind, int Length) Next(string sql, int at) => sql[at] switch
    {
        var c when char.IsWhiteSpace(c) => (SqlTokenKind.Space, While(sql, at, char.IsWhiteSpace)),
        '-' when Follows(sql, at, "--") => (SqlTokenKind.Comment, To(sql, at, "\n", 2)),
        '/' when Follows(sql, at, "/*") => (SqlTokenKind.Comment, To(sql, at, "*/", 2)),
        '\'' => (SqlTokenKind.String, Quoted(sql, at)),
        '"' or '`' => (SqlTokenKind.QuotedName, Quoted(sql, at)),
        '(' or '[' => (SqlTokenKind.Open, 1),
        ')' or ']' => (SqlTokenKind.Close, 1),
        ',' => (SqlTokenKind.Comma, 1),
        var c when char.IsAsciiDigit(c) => (SqlTokenKind.Number, While(sql, at, d => char.IsAsciiLetterOrDigit(d) || d is '.' or '_')),
        var c when char.IsLetter(c) || c is '_' or '@' or '$' => (SqlTokenKind.Word, While(sql, at, d => char.IsLetterOrDigit(d) || d is '_' or '$' or '@')),
        var c when Signs.Contains(c, StringComparison.Ordinal) => (SqlTokenKind.Sign, SignLength(sql, at)),
        _ => (SqlTokenKind.Sign, char.IsHighSurrogate(sql[at]) && at + 1 < sql.Length ? 2 : 1),
    };

    private static int SignLength(string sql, int at)
    {
        if (sql[at] is '.' or '*' or '?')
            return 1;
        var length = 1;
        while (length < 3 && at + length < sql.Length && "<>=|&:".Contains(sql[at + length], StringComparison.Ordinal))
            length++;
        return length;
    }

    private static bool Follows(string sql, int at, string text) => string.CompareOrdinal(sql, at, text, 0, text.Length) == 0;

    private static int To(string sql, int at, string end, int from)
    {
        var found = at + from <= sql.Length ? sql.IndexOf(end, at + from, StringComparison.Ordinal) : -1;
        return (found < 0 ? sql.Length : found + end.Length) - at;
    }

    private static int Quoted(string sql, int at)
    {
        for (var i = at + 1; i < sql.Length; i++)
        {
            if (sql[i] == '\\' && sql[at] == '\'' && i + 1 < sql.Length)
                i++;
            else if (sql[i] == sql[at] && i + 1 < sql.Length && sql[i + 1] == sql[at])
                i++;
            else if (sql[i] == sql[at])
                return i + 1 - at;
        }

        return sql.Length - at;
    }

    private static int While(string sql, int at, Func<char, bool> holds)
    {
        var end = at + 1;
        while (end < sql.Length && holds(sql[end]))
            end++;
        return end - at;
    }
}
