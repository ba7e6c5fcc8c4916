namespace DbPortal.Sql.Dialects.PostgreSql;

/// <summary>
/// Replaces comments by spaces, character for character, so that no position moves. The grammar builds keep comments as tokens, which makes
/// them refuse valid SQL and scan nested comments in quadratic time. What comes out is what is parsed and what is sent, so a mistake here
/// could change what a person meant, but never make the portal and the server read different things.
/// </summary>
internal sealed class CommentBlanker
{
    private readonly string _text;
    private char[]? _blanked;
    private int _at;

    private CommentBlanker(string text) => _text = text;

    /// <summary>The text without comments; or where an unterminated comment begins.</summary>
    public static (string Text, int? Unterminated) Blank(string text)
    {
        var blanker = new CommentBlanker(text);
        var unterminated = blanker.Run();
        return (blanker._blanked is null ? text : new string(blanker._blanked), unterminated);
    }

    private int? Run()
    {
        while (_at < _text.Length)
        {
            var start = _at;
            switch (_text[_at])
            {
                case '\'':
                    SkipString(escapes: false);
                    break;
                case '"':
                    SkipQuoted('"', escapes: false);
                    break;
                case '-' when Peek(1) == '-':
                    SkipLine();
                    Erase(start, _at);
                    break;
                case '/' when Peek(1) == '*':
                    if (!SkipBlock())
                        return start;
                    Erase(start, _at);
                    break;
                case '$':
                    SkipDollar();
                    break;
                case 'e' or 'E' when Peek(1) == '\'':
                    _at++;
                    SkipString(escapes: true);
                    break;
                default:
                    SkipWordOrCharacter();
                    break;
            }
        }

        return null;
    }

    private char Peek(int ahead) => _at + ahead < _text.Length ? _text[_at + ahead] : '\0';

    private void SkipWordOrCharacter()
    {
        if (!StartsWord(_text[_at++]))
            return;
        while (_at < _text.Length && ContinuesWord(_text[_at]))
            _at++;
    }

    /// <summary>A string goes on after white space that holds a line break, in the mode it began in.</summary>
    private void SkipString(bool escapes)
    {
        do
            SkipQuoted('\'', escapes);
        while (SkipToContinuation());
    }

    private void SkipQuoted(char quote, bool escapes)
    {
        for (_at++; _at < _text.Length; _at++)
        {
            if (escapes && _text[_at] == '\\')
                _at++;
            else if (_text[_at] == quote && Peek(1) == quote)
                _at++;
            else if (_text[_at] == quote)
                break;
        }

        _at = Math.Min(_at + 1, _text.Length);
    }

    private bool SkipToContinuation()
    {
        var end = _at;
        var line = false;
        while (_at < _text.Length)
        {
            var start = _at;
            if (_text[_at] == '-' && Peek(1) == '-')
            {
                SkipLine();
                Erase(start, _at);
            }
            else if (_text[_at] is ' ' or '\t' or '\n' or '\r' or '\f' or '\v')
            {
                line |= _text[_at] is '\n' or '\r';
                _at++;
            }
            else
            {
                break;
            }
        }

        if (line && Peek(0) == '\'')
            return true;
        _at = end;
        return false;
    }

    private void SkipLine()
    {
        while (_at < _text.Length && _text[_at] is not ('\n' or '\r'))
            _at++;
    }

    private bool SkipBlock()
    {
        var depth = 0;
        while (_at + 1 < _text.Length)
        {
            if (_text[_at] == '/' && _text[_at + 1] == '*')
                depth++;
            else if (_text[_at] == '*' && _text[_at + 1] == '/')
                depth--;
            else
            {
                _at++;
                continue;
            }

            _at += 2;
            if (depth == 0)
                return true;
        }

        return false;
    }

    private void SkipDollar()
    {
        var tag = _at + 1;
        if (tag < _text.Length && StartsWord(_text[tag]))
        {
            while (tag < _text.Length && ContinuesWord(_text[tag]) && _text[tag] != '$')
                tag++;
        }

        if (tag >= _text.Length || _text[tag] != '$')
        {
            _at++;
            return;
        }

        var mark = _text.AsSpan(_at, tag + 1 - _at);
        var length = _text.AsSpan(tag + 1).IndexOf(mark);
        _at = length < 0 ? _text.Length : tag + 1 + length + mark.Length;
    }

    private void Erase(int from, int to)
    {
        _blanked ??= _text.ToCharArray();
        Array.Fill(_blanked, ' ', from, to - from);
    }

    private static bool StartsWord(char c) => c is '_' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or >= '\u0080';

    private static bool ContinuesWord(char c) => StartsWord(c) || c is (>= '0' and <= '9') or '$';
}
