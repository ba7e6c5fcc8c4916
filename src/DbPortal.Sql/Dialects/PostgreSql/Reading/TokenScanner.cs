namespace DbPortal.Sql.Dialects.PostgreSql.Reading;

/// <summary>
/// Finds the end of a token whose beginning the grammar gave; used for spans only, never to decide what a text means.
/// Works on UTF-8 text without comments.
/// </summary>
internal static class TokenScanner
{
    /// <summary>The offset after the token that begins at <paramref name="at"/>.</summary>
    public static int End(ReadOnlySpan<byte> text, int at)
    {
        if (at >= text.Length)
            return text.Length;
        var c = text[at];
        if (c == '\'')
            return EndOfString(text, at, escapes: false);
        if (c == '"')
            return EndOfQuoted(text, at, '"', escapes: false);
        if (c == '$')
            return EndOfDollar(text, at);
        if (StartsWord(c))
            return EndOfWord(text, at);
        if (char.IsAsciiDigit((char)c) || (c == '.' && at + 1 < text.Length && char.IsAsciiDigit((char)text[at + 1])))
            return EndOfNumber(text, at);
        return IsOperator(c) ? EndOfOperator(text, at) : at + 1;
    }

    /// <summary>The first offset from <paramref name="at"/> on that is not white space.</summary>
    public static int SkipSpace(ReadOnlySpan<byte> text, int at)
    {
        while (at < text.Length && text[at] is (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f' or (byte)'\v')
            at++;
        return at;
    }

    /// <summary>A constant: the token at <paramref name="at"/>, after any signs and parentheses that the grammar folded into it.</summary>
    public static int EndOfConstant(ReadOnlySpan<byte> text, int at)
    {
        while (at < text.Length && text[at] is (byte)'-' or (byte)'+' or (byte)'(')
            at = SkipSpace(text, at + 1);
        return End(text, at);
    }

    private static int EndOfWord(ReadOnlySpan<byte> text, int at)
    {
        var end = at;
        while (end < text.Length && (StartsWord(text[end]) || char.IsAsciiDigit((char)text[end]) || text[end] == '$'))
            end++;
        if (end == at + 1 && end < text.Length && text[end] == '\'' && (text[at] | 32) is 'e' or 'b' or 'x' or 'n')
            return EndOfString(text, end, escapes: (text[at] | 32) == 'e');
        if (end == at + 1 && (text[at] | 32) == 'u' && end + 1 < text.Length && text[end] == '&')
        {
            if (text[end + 1] == '\'')
                return EndOfString(text, end + 1, escapes: false);
            if (text[end + 1] == '"')
                return EndOfQuoted(text, end + 1, '"', escapes: false);
        }

        return end;
    }

    private static int EndOfString(ReadOnlySpan<byte> text, int at, bool escapes)
    {
        while (true)
        {
            var end = EndOfQuoted(text, at, '\'', escapes);
            at = SkipSpace(text, end);
            var line = text[end..at].IndexOfAny((byte)'\n', (byte)'\r') >= 0;
            if (!line || at >= text.Length || text[at] != '\'')
                return end;
        }
    }

    private static int EndOfQuoted(ReadOnlySpan<byte> text, int at, char quote, bool escapes)
    {
        for (at++; at < text.Length; at++)
        {
            if (escapes && text[at] == '\\')
                at++;
            else if (text[at] == quote && at + 1 < text.Length && text[at + 1] == quote)
                at++;
            else if (text[at] == quote)
                return at + 1;
        }

        return text.Length;
    }

    private static int EndOfDollar(ReadOnlySpan<byte> text, int at)
    {
        var tag = at + 1;
        while (tag < text.Length && (StartsWord(text[tag]) || char.IsAsciiDigit((char)text[tag])))
            tag++;
        if (tag >= text.Length || text[tag] != '$')
            return tag;
        var mark = text[at..(tag + 1)];
        var length = text[(tag + 1)..].IndexOf(mark);
        return length < 0 ? text.Length : tag + 1 + length + mark.Length;
    }

    private static int EndOfNumber(ReadOnlySpan<byte> text, int at)
    {
        for (at++; at < text.Length; at++)
        {
            var c = (char)text[at];
            var sign = c is '+' or '-' && (text[at - 1] | 32) == 'e' && at + 1 < text.Length && char.IsAsciiDigit((char)text[at + 1]);
            if (!sign && !char.IsAsciiLetterOrDigit(c) && c is not ('.' or '_'))
                break;
        }

        return at;
    }

    private static int EndOfOperator(ReadOnlySpan<byte> text, int at)
    {
        while (at < text.Length && IsOperator(text[at]))
            at++;
        return at;
    }

    private static bool IsOperator(byte c) => "~!@#^&|`?+-*/%<>=:"u8.Contains(c);

    private static bool StartsWord(byte c) => c == '_' || c >= 0x80 || char.IsAsciiLetter((char)c);
}
