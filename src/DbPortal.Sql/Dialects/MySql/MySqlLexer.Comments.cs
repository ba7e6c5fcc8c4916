using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Dialects.MySql;

internal sealed partial class MySqlLexer
{
    /// <summary>Moves to the next token; false at the end.</summary>
    private bool SkipBlanksAndComments()
    {
        while (_position < _source.Length)
        {
            var c = Peek();
            if (c is ' ' or '\t' or '\n' or '\v' or '\f' or '\r')
                _position++;
            else if (c == '#' || (c == '-' && Peek(1) == '-' && EndsDashes(2)))
                SkipLine();
            else if (c == '/' && Peek(1) == '*')
                SkipOrEnterComment();
            else if (c == '*' && Peek(1) == '/' && _openVersionComment >= 0)
                LeaveVersionComment();
            else
                return true;
        }
        return false;
    }

    /// <summary>Two dashes begin a comment only before a blank, a control character or the end.</summary>
    private bool EndsDashes(int ahead) => _position + ahead >= _source.Length || Peek(ahead) <= ' ' || Peek(ahead) == '\x7f';

    private void SkipLine()
    {
        var end = _source.IndexOf('\n', _position);
        if (end < 0)
            end = _source.Length;
        Blank(_position, end);
        _position = end;
    }

    private void SkipOrEnterComment()
    {
        var start = _position;
        var mariaDbOnly = Peek(2) == 'M' && Peek(3) == '!';
        if (Peek(2) != '!' && !(mariaDbOnly && _features.IsMariaDb))
        {
            SkipBlock(start);
            return;
        }
        _position += mariaDbOnly ? 4 : 3;
        var version = ReadCommentVersion(start);
        if (!_features.RunsVersionComment(version, mariaDbOnly))
        {
            SkipBlock(start);
            return;
        }
        if (_openVersionComment >= 0)
            throw Refuse(start, 3, "A version comment inside another one is not understood.", RejectionReason.NotUnderstood);
        Blank(start, _position);
        _openVersionComment = start;
    }

    /// <summary>Five or six digits; the servers disagree about other lengths, so those are refused.</summary>
    private int? ReadCommentVersion(int start)
    {
        var first = _position;
        while (char.IsAsciiDigit(Peek()))
            _position++;
        var length = _position - first;
        if (length == 0)
            return null;
        if (length is not (5 or 6))
            throw Refuse(start, _position - start, "The version of this comment is not five or six digits.", RejectionReason.NotUnderstood);
        return int.Parse(_source.AsSpan(first, length), System.Globalization.CultureInfo.InvariantCulture);
    }

    private void SkipBlock(int start)
    {
        var end = _source.IndexOf("*/", start + 2, StringComparison.Ordinal);
        if (end < 0)
            throw Refuse(start, 2, "This comment is not closed.");
        // Where comments nest, versions differ; what follows the first end is read as part of the statement and sent as such.
        _position = end + 2;
        Blank(start, _position);
    }

    private void LeaveVersionComment()
    {
        Blank(_position, _position + 2);
        _position += 2;
        _openVersionComment = -1;
    }
}
