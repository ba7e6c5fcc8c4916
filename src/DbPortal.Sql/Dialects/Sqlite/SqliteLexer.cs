using System.Buffers;
using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Dialects.Sqlite;

/// <summary>
/// Splits a text as SQLite's tokenizer does, and blanks its comments: what is analysed, and sent, holds none. A character this
/// tokenizer and the server's might read differently is a rejection.
/// </summary>
internal sealed class SqliteLexer
{
    private static readonly string[] Operators =
        ["->>", "->", "||", "<<", ">>", "<=", "<>", ">=", "==", "!=", "+", "-", "*", "/", "%", "=", "<", ">", "&", "|", "~", "(", ")", ",", ";", "."];

    private static readonly SearchValues<char> Hex = SearchValues.Create("0123456789abcdefABCDEF");

    private readonly string _text;
    private readonly bool _digitSeparators;
    private readonly char[] _blanked;
    private readonly List<SqliteToken> _tokens = [];
    private int _at;

    private SqliteLexer(string text, bool digitSeparators)
    {
        _text = text;
        _digitSeparators = digitSeparators;
        _blanked = text.ToCharArray();
    }

    /// <summary>The tokens, closed by one of kind <see cref="SqliteTokenKind.End"/>, and the text with comments blanked.</summary>
    public static (IReadOnlyList<SqliteToken> Tokens, string Text) Read(string text, bool digitSeparators, CancellationToken cancellationToken)
    {
        var lexer = new SqliteLexer(text, digitSeparators);
        lexer.Run(cancellationToken);
        return (lexer._tokens, new string(lexer._blanked));
    }

    private char Peek(int ahead = 0) => _at + ahead < _text.Length ? _text[_at + ahead] : '\0';

    private static bool IsNameStart(char c) => char.IsAsciiLetter(c) || c == '_' || (c >= 0x80 && c != '\uFEFF');

    private static bool IsNamePart(char c) => IsNameStart(c) || char.IsAsciiDigit(c) || c == '$';

    private void Run(CancellationToken cancellationToken)
    {
        while (_at < _text.Length)
        {
            if ((_tokens.Count & 0xFFF) == 0)
                cancellationToken.ThrowIfCancellationRequested();
            ReadNext();
        }
        _tokens.Add(new(SqliteTokenKind.End, "", new(_text.Length, 0)));
    }

    private void ReadNext()
    {
        var c = Peek();
        if (c is ' ' or '\t' or '\n' or '\f' or '\r')
            _at++;
        else if (c == '-' && Peek(1) == '-')
            SkipLineComment();
        else if (c == '/' && Peek(1) == '*')
            SkipBlockComment();
        else if (c is 'x' or 'X' && Peek(1) == '\'')
            ReadBlob();
        else if (IsNameStart(c))
            ReadWord();
        else if (char.IsAsciiDigit(c) || (c == '.' && char.IsAsciiDigit(Peek(1))))
            ReadNumber();
        else
            ReadSign(c);
    }

    private void ReadSign(char c)
    {
        switch (c)
        {
            case '\'': ReadQuoted('\'', SqliteTokenKind.String); break;
            case '"': ReadQuoted('"', SqliteTokenKind.DoubleQuotedName); break;
            case '`': ReadQuoted('`', SqliteTokenKind.QuotedName); break;
            case '[': ReadBracketed(); break;
            case '?' or ':' or '@' or '$': ReadParameter(); break;
            default: ReadOperator(); break;
        }
    }

    private void SkipLineComment()
    {
        for (; _at < _text.Length && _text[_at] != '\n'; _at++)
            _blanked[_at] = ' ';
    }

    /// <summary>Runs to the end of the text where it is never closed, as on the server. A bare <c>/*</c> at the very end is two operators there.</summary>
    private void SkipBlockComment()
    {
        if (_at + 2 >= _text.Length)
            throw Illegal(_at, 2, "an empty comment is not closed");
        var close = _text.IndexOf("*/", _at + 2, StringComparison.Ordinal);
        var end = close < 0 ? _text.Length : close + 2;
        for (; _at < end; _at++)
        {
            if (_blanked[_at] != '\n')
                _blanked[_at] = ' ';
        }
    }

    private void ReadQuoted(char quote, SqliteTokenKind kind)
    {
        var start = _at++;
        var value = new System.Text.StringBuilder();
        while (true)
        {
            var close = _text.IndexOf(quote, _at);
            if (close < 0)
                throw Illegal(start, 1, "a quote is not closed");
            value.Append(_text, _at, close - _at);
            _at = close + 1;
            if (Peek() != quote)
                break;
            value.Append(quote);
            _at++;
        }
        Add(kind, value.ToString(), start);
    }

    private void ReadBracketed()
    {
        var start = _at;
        var close = _text.IndexOf(']', _at);
        if (close < 0)
            throw Illegal(start, 1, "a bracket is not closed");
        _at = close + 1;
        Add(SqliteTokenKind.QuotedName, _text[(start + 1)..close], start);
    }

    private void ReadBlob()
    {
        var start = _at;
        var close = _text.IndexOf('\'', _at + 2);
        var digits = close < 0 ? [] : _text.AsSpan(start + 2, close - start - 2);
        if (close < 0 || digits.Length % 2 != 0 || digits.ContainsAnyExcept(Hex))
            throw Illegal(start, 2, "a blob constant is not whole");
        _at = close + 1;
        Add(SqliteTokenKind.Blob, digits.ToString(), start);
    }

    private void ReadWord()
    {
        var start = _at;
        while (_at < _text.Length && IsNamePart(_text[_at]))
            _at++;
        var word = _text[start.._at];
        _tokens.Add(new(SqliteTokenKind.Word, word, new(start, _at - start)) { Keyword = System.Text.Ascii.IsValid(word) ? word.ToUpperInvariant() : word });
    }

    private void ReadNumber()
    {
        var start = _at;
        if (Peek() == '0' && Peek(1) is 'x' or 'X' && char.IsAsciiHexDigit(Peek(2)))
        {
            _at += 2;
            SkipDigits(char.IsAsciiHexDigit);
        }
        else
        {
            SkipDigits(char.IsAsciiDigit);
            if (Peek() == '.')
            {
                _at++;
                SkipDigits(char.IsAsciiDigit);
            }
            SkipExponent();
        }
        if (_at < _text.Length && IsNamePart(_text[_at]))
            throw Illegal(start, _at - start + 1, "a number runs into a name");
        Add(SqliteTokenKind.Number, _text[start.._at], start);
    }

    private void SkipExponent()
    {
        if (Peek() is not ('e' or 'E'))
            return;
        var sign = Peek(1) is '+' or '-' ? 1 : 0;
        if (!char.IsAsciiDigit(Peek(1 + sign)))
            return;
        _at += 1 + sign;
        SkipDigits(char.IsAsciiDigit);
    }

    private void SkipDigits(Func<char, bool> isDigit)
    {
        while (isDigit(Peek()) || (_digitSeparators && Peek() == '_' && isDigit(Peek(1)) && _at > 0 && isDigit(_text[_at - 1])))
            _at++;
    }

    private void ReadParameter()
    {
        var start = _at;
        var numbered = _text[_at++] == '?';
        while (_at < _text.Length && (numbered ? char.IsAsciiDigit(_text[_at]) : IsNamePart(_text[_at])))
            _at++;
        if (!numbered && (_at == start + 1 || (Peek() == ':' && Peek(1) == ':') || Peek() == '('))
            throw Illegal(start, _at - start, "this is no parameter");
        Add(SqliteTokenKind.Parameter, _text[start.._at], start);
    }

    private void ReadOperator()
    {
        foreach (var sign in Operators)
        {
            if (string.CompareOrdinal(_text, _at, sign, 0, sign.Length) != 0)
                continue;
            _at += sign.Length;
            Add(SqliteTokenKind.Operator, sign, _at - sign.Length);
            return;
        }
        throw Illegal(_at, 1, "this character has no meaning here");
    }

    private void Add(SqliteTokenKind kind, string value, int start) => _tokens.Add(new(kind, value, new(start, _at - start)));

    private SqliteRejection Illegal(int start, int length, string message) =>
        new(RejectionReason.SyntaxError, $"{char.ToUpperInvariant(message[0])}{message[1..]}.", new(start, Math.Min(length, _text.Length - start)));
}
