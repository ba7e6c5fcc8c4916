using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Dialects.MySql;

/// <summary>
/// One token. <paramref name="Text"/> is its value: a name without quotes, a string without escapes. <paramref name="Keyword"/> is the word in
/// upper case where the server would look it up among its keywords, else empty.
/// </summary>
internal readonly record struct MySqlToken(MySqlTokenKind Kind, int Start, int End, string Text, string Keyword)
{
    public TextSpan Span => new(Start, End - Start);

    public bool IsSymbol(string symbol) => Kind == MySqlTokenKind.Symbol && Text == symbol;
}
