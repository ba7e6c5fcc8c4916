using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Dialects.MySql;

/// <summary>
/// Cuts a text into tokens as the server does, and blanks everything that is not part of the statement: ordinary comments, optimizer hints,
/// version comments this server skips, and the marks around those it runs. Nothing moves, so spans fit the text that is sent.
/// What the server's lexer is known to read in a surprising way is refused.
/// </summary>
internal sealed partial class MySqlLexer
{
    private readonly string _source;
    private readonly char[] _sent;
    private readonly MySqlFeatures _features;
    private readonly List<MySqlToken> _tokens = [];
    private int _position;
    private int _openVersionComment = -1;

    private readonly HashSet<string> _parameters;

    private MySqlLexer(string source, MySqlFeatures features, IEnumerable<string> parameters)
    {
        _parameters = new(parameters, StringComparer.OrdinalIgnoreCase);
        _source = source;
        _sent = source.ToCharArray();
        _features = features;
    }

    /// <summary>The tokens and the text to send. Throws <see cref="MySqlSyntaxException"/>.</summary>
    public static (string Text, IReadOnlyList<MySqlToken> Tokens) Read(string source, MySqlFeatures features, IEnumerable<string> parameters, CancellationToken cancellationToken)
    {
        var lexer = new MySqlLexer(source, features, parameters);
        lexer.Run(cancellationToken);
        return (new string(lexer._sent), lexer._tokens);
    }

    private void Run(CancellationToken cancellationToken)
    {
        while (SkipBlanksAndComments())
        {
            if ((_tokens.Count & 0xFFF) == 0)
                cancellationToken.ThrowIfCancellationRequested();
            ReadToken();
        }
        if (_openVersionComment >= 0)
            throw Refuse(_openVersionComment, 3, "This comment is not closed.");
        _tokens.Add(new MySqlToken(MySqlTokenKind.End, _source.Length, _source.Length, "", ""));
    }

    private void ReadToken()
    {
        var c = Peek();
        if (c == '`' || (c == '"' && _features.AnsiQuotes))
            ReadQuotedName(c);
        else if (c is '\'' or '"')
            ReadString(_position);
        else if (c == '@')
            ReadVariable();
        else if (char.IsAsciiDigit(c))
            ReadNumberOrName();
        else if (c == '.' && char.IsAsciiDigit(Peek(1)) && !AfterName())
            ReadReal(_position);
        else if (IsNameCharacter(c))
            ReadWordOrPrefixedString(c);
        else
            ReadSymbol(c);
    }

    /// <summary>A dot that directly follows a name joins it to the next one, even to a name that begins with a digit.</summary>
    private bool AfterName() =>
        _tokens.Count > 0 && _tokens[^1].End == _position && _tokens[^1].Kind == MySqlTokenKind.Word;

    private char Peek(int ahead = 0) => _position + ahead < _source.Length ? _source[_position + ahead] : '\0';

    private static bool IsNameCharacter(char c) =>
        char.IsAsciiLetterOrDigit(c) || c is '_' or '$' || (c >= 0x80 && !char.IsSurrogate(c));

    private void Add(MySqlTokenKind kind, int start, string text, string keyword = "") =>
        _tokens.Add(new MySqlToken(kind, start, _position, text, keyword));

    private void Blank(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (_sent[i] is not ('\n' or '\r'))
                _sent[i] = ' ';
        }
    }

    private static MySqlSyntaxException Refuse(int start, int length, string message, RejectionReason reason = RejectionReason.SyntaxError) =>
        new(reason, message, new TextSpan(start, length));
}
