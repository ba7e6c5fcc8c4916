using System.Text;
using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Dialects.MySql;

internal sealed partial class MySqlLexer
{
    /// <summary>A string at the current quote; <paramref name="start"/> is where its prefix begins.</summary>
    private void ReadString(int start)
    {
        var quote = _source[_position++];
        var value = new StringBuilder();
        while (true)
        {
            if (_position >= _source.Length)
                throw Refuse(start, 1, "This string is not closed.");
            var c = _source[_position++];
            if (c == quote)
            {
                if (Peek() != quote)
                    break;
                _position++;
            }
            else if (c == '\\' && _features.BackslashEscapes)
            {
                AppendEscape(value, start);
                continue;
            }
            value.Append(c);
        }
        Add(MySqlTokenKind.String, start, value.ToString());
    }

    private void AppendEscape(StringBuilder value, int start)
    {
        if (_position >= _source.Length)
            throw Refuse(start, 1, "This string is not closed.");
        var c = _source[_position++];
        _ = c switch
        {
            'n' => value.Append('\n'),
            't' => value.Append('\t'),
            'r' => value.Append('\r'),
            'b' => value.Append('\b'),
            '0' => value.Append('\0'),
            'Z' => value.Append('\x1a'),
            // LIKE takes these two itself, so the server keeps the backslash.
            '_' or '%' => value.Append('\\').Append(c),
            _ => value.Append(c),
        };
    }

    private void ReadQuotedBinary(int start, bool bits)
    {
        var first = ++_position;
        while (bits ? Peek() is '0' or '1' : char.IsAsciiHexDigit(Peek()))
            _position++;
        var digits = _source[first.._position];
        if (Peek() != '\'' || (!bits && digits.Length % 2 != 0))
            throw Refuse(start, _position - start, "This constant is malformed.");
        _position++;
        Add(MySqlTokenKind.Binary, start, digits);
    }

    private void ReadNumberOrName()
    {
        var start = _position;
        if (AfterDot())
        {
            ReadWord(start);
            return;
        }
        if (Peek() == '0' && Peek(1) is 'x' or 'b' && TryReadPrefixedBinary(start))
            return;
        while (char.IsAsciiDigit(Peek()))
            _position++;
        if (Peek() is 'e' or 'E' && TrySkipExponent())
            Add(MySqlTokenKind.Number, start, _source[start.._position]);
        else if (IsNameCharacter(Peek()))
            ReadWord(start);
        else if (Peek() == '.')
            ReadReal(start);
        else
            Add(MySqlTokenKind.Integer, start, _source[start.._position]);
    }

    private bool TryReadPrefixedBinary(int start)
    {
        var bits = Peek(1) == 'b';
        var length = 2;
        while (bits ? Peek(length) is '0' or '1' : char.IsAsciiHexDigit(Peek(length)))
            length++;
        if (length == 2 || IsNameCharacter(Peek(length)))
            return false;
        _position += length;
        Add(MySqlTokenKind.Binary, start, _source[(start + 2).._position]);
        return true;
    }

    /// <summary>At the dot of a real number. An exponent without digits makes the server drop characters, so it is refused.</summary>
    private void ReadReal(int start)
    {
        _position++;
        while (char.IsAsciiDigit(Peek()))
            _position++;
        if (Peek() is 'e' or 'E' && !TrySkipExponent())
            throw Refuse(start, _position - start + 1, "This number has an exponent without digits.", RejectionReason.NotUnderstood);
        if (IsNameCharacter(Peek()))
            throw Refuse(start, _position - start + 1, "Put a blank after this number.", RejectionReason.NotUnderstood);
        Add(MySqlTokenKind.Number, start, _source[start.._position]);
    }

    private bool TrySkipExponent()
    {
        var ahead = Peek(1) is '+' or '-' ? 2 : 1;
        if (!char.IsAsciiDigit(Peek(ahead)))
            return false;
        _position += ahead;
        while (char.IsAsciiDigit(Peek()))
            _position++;
        return true;
    }
}
