namespace DbPortal.Web.Pages.Queries.Editor;

/// <summary>
/// Cuts a text into words for completion. It is forgiving, for what is being typed is rarely whole; nothing is decided by it but which names are offered.
/// </summary>
internal static class SqlWords
{
    /// <summary>All words, in order.</summary>
    public static List<SqlWord> Read(string text)
    {
        var words = new List<SqlWord>();
        for (var at = 0; at < text.Length;)
            at = Next(text, at, words);
        return words;
    }

    private static int Next(string text, int at, List<SqlWord> words)
    {
        var c = text[at];
        if (char.IsWhiteSpace(c))
            return at + 1;
        if (c == '-' && Follows(text, at, "--"))
            return EndOf(text, at, "\n");
        if (c == '/' && Follows(text, at, "/*"))
            return EndOf(text, at + 2, "*/");
        if (c == '\'')
            return EndOfQuoted(text, at, '\'');
        if (c is '"' or '`' or '[')
            return QuotedName(text, at, words);
        if (IsNamePart(c))
            return Name(text, at, words);
        words.Add(new(c.ToString(), at, false, false));
        return at + 1;
    }

    private static int Name(string text, int at, List<SqlWord> words)
    {
        var end = at;
        while (end < text.Length && IsNamePart(text[end]))
            end++;
        words.Add(new(text[at..end], at, true, false));
        return end;
    }

    private static int QuotedName(string text, int at, List<SqlWord> words)
    {
        var quote = text[at] == '[' ? ']' : text[at];
        var end = EndOfQuoted(text, at, quote);
        var inner = text[(at + 1)..Math.Max(at + 1, end - 1)];
        words.Add(new(inner.Replace($"{quote}{quote}", quote.ToString(), StringComparison.Ordinal), at, true, true));
        return end;
    }

    private static int EndOfQuoted(string text, int at, char quote)
    {
        for (var i = at + 1; i < text.Length; i++)
        {
            if (text[i] != quote)
                continue;
            if (i + 1 < text.Length && text[i + 1] == quote)
                i++;
            else
                return i + 1;
        }
        return text.Length;
    }

    private static int EndOf(string text, int at, string mark)
    {
        var end = text.IndexOf(mark, at, StringComparison.Ordinal);
        return end < 0 ? text.Length : end + mark.Length;
    }

    private static bool Follows(string text, int at, string mark) => string.CompareOrdinal(text, at, mark, 0, mark.Length) == 0;

    private static bool IsNamePart(char c) => char.IsLetterOrDigit(c) || c is '_' or '$';
}
