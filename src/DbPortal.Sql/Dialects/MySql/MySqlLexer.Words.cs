using System.Text;
using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Dialects.MySql;

internal sealed partial class MySqlLexer
{
    private const string ComparisonCharacters = "=<>!";
    private static readonly HashSet<string> Comparisons = ["=", "<", ">", "<=", ">=", "<>", "!=", "<=>", "!", "<<", ">>"];

    private void ReadWordOrPrefixedString(char c)
    {
        if (Peek(1) == '\'' && c is 'n' or 'N' or 'x' or 'X' or 'b' or 'B' && !AfterDot())
        {
            var start = _position++;
            if (c is 'n' or 'N')
                ReadString(start);
            else
                ReadQuotedBinary(start, c is 'b' or 'B');
            return;
        }
        if (c == '$' && _features.DollarQuotes && !AfterDot())
            throw Refuse(_position, 1, "A name that begins with a dollar sign must be quoted.", RejectionReason.NotUnderstood);
        ReadWord(_position);
    }

    private bool AfterDot() => _tokens.Count > 0 && _tokens[^1].End == _position && _tokens[^1].IsSymbol(".");

    private void ReadWord(int start)
    {
        while (IsNameCharacter(Peek()))
            _position++;
        var text = _source[start.._position];
        CheckName(text, start);
        // Next to a dot the server takes any word as a name, even a reserved one.
        var isName = (_tokens.Count > 0 && _tokens[^1].End == start && _tokens[^1].IsSymbol(".")) || (Peek() == '.' && IsNameCharacter(Peek(1)));
        Add(MySqlTokenKind.Word, start, text, isName || !Ascii.IsValid(text) ? "" : text.ToUpperInvariant());
    }

    private void ReadQuotedName(char quote)
    {
        var start = _position++;
        var name = new StringBuilder();
        while (true)
        {
            if (_position >= _source.Length)
                throw Refuse(start, 1, "This name is not closed.");
            var c = _source[_position++];
            if (c == quote)
            {
                if (Peek() != quote)
                    break;
                _position++;
            }
            name.Append(c);
        }
        var text = name.ToString();
        if (text.Length == 0)
            throw Refuse(start, 2, "A name cannot be empty.");
        CheckName(text, start);
        Add(MySqlTokenKind.QuotedName, start, text);
    }

    /// <summary>
    /// The server folds a few letters to ASCII when it compares names (ſ is S, the Kelvin sign is K, ı is I): such a name could mean another one than it says.
    /// </summary>
    private static void CheckName(string name, int start)
    {
        if (name.AsSpan().IndexOfAny('\u0131', '\u0130', '\u017f') >= 0 || name.Contains('\u212a', StringComparison.Ordinal))
            throw Refuse(start, 1, "This name holds a letter that the server compares in an unusual way.", RejectionReason.NotUnderstood);
    }

    private void ReadVariable()
    {
        var start = _position++;
        var system = Peek() == '@';
        if (system)
            _position++;
        var name = system ? ReadSystemVariableName(start) : ReadUserVariableName(start);
        if (!system && _parameters.Contains(name))
            AddParameter(start, name);
        else
            Add(system ? MySqlTokenKind.SystemVariable : MySqlTokenKind.UserVariable, start, name);
    }

    /// <summary>The server knows nameless marks only: the name becomes one, and blanks.</summary>
    private void AddParameter(int start, string name)
    {
        Blank(start, _position);
        _sent[start] = '?';
        Add(MySqlTokenKind.Parameter, start, name);
    }

    private string ReadUserVariableName(int start)
    {
        if (Peek() is '\'' or '"' or '`')
            return ReadQuotedVariableName(start);
        var first = _position;
        while (char.IsAsciiLetterOrDigit(Peek()) || Peek() is '.' or '_' or '$')
            _position++;
        if (first == _position || Peek() >= 0x80)
            throw Refuse(start, 1, "The name of this variable is not understood.", RejectionReason.NotUnderstood);
        return _source[first.._position];
    }

    private string ReadQuotedVariableName(int start)
    {
        var count = _tokens.Count;
        if (Peek() == '`')
            ReadQuotedName('`');
        else
            ReadString(_position);
        var name = _tokens[count].Text;
        _tokens.RemoveAt(count);
        return name.Length > 0 ? name : throw Refuse(start, 1, "The name of this variable is empty.", RejectionReason.NotUnderstood);
    }

    private string ReadSystemVariableName(int start)
    {
        var parts = new List<string>();
        while (true)
        {
            var first = _position;
            if (Peek() == '`')
            {
                parts.Add(ReadQuotedVariableName(start));
            }
            else
            {
                while (IsNameCharacter(Peek()))
                    _position++;
                if (first == _position)
                    throw Refuse(start, 2, "The name of this variable is not understood.", RejectionReason.NotUnderstood);
                parts.Add(_source[first.._position]);
            }
            if (Peek() != '.')
                return string.Join('.', parts).ToLowerInvariant();
            _position++;
        }
    }

    private void ReadSymbol(char c)
    {
        var start = _position;
        if (ComparisonCharacters.Contains(c, StringComparison.Ordinal))
        {
            ReadComparison(start);
            return;
        }
        if (c == '?')
        {
            _position++;
            Add(MySqlTokenKind.Parameter, start, "");
            return;
        }
        var length = c switch
        {
            ':' when Peek(1) == '=' => 2,
            '|' when Peek(1) == '|' => 2,
            '&' when Peek(1) == '&' => 2,
            '-' when Peek(1) == '>' && _features.JsonArrows => Peek(2) == '>' ? 3 : 2,
            '+' or '-' or '*' or '/' or '%' or '^' or '&' or '|' or '~' or '(' or ')' or ',' or ';' or '.' or '{' or '}' or ':' => 1,
            '\\' => throw Refuse(start, 1, "A backslash outside a string is not understood.", RejectionReason.NotUnderstood),
            _ => throw Refuse(start, 1, "This character cannot stand here."),
        };
        _position += length;
        Add(MySqlTokenKind.Symbol, start, _source.Substring(start, length));
    }

    /// <summary>The server takes the longest run of comparison signs and then looks it up, so <c>=!</c> is no operator.</summary>
    private void ReadComparison(int start)
    {
        while (ComparisonCharacters.Contains(Peek(), StringComparison.Ordinal))
            _position++;
        var text = _source[start.._position];
        if (!Comparisons.Contains(text))
            throw Refuse(start, text.Length, "These signs are no operator; put blanks between operators.");
        Add(MySqlTokenKind.Symbol, start, text);
    }
}
