using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Dialects.Sqlite;

/// <summary>
/// One token. <paramref name="Text"/> is the value: quotes removed from names and strings, upper case for bare words in
/// <see cref="Keyword"/>, operators as written.
/// </summary>
internal readonly record struct SqliteToken(SqliteTokenKind Kind, string Text, TextSpan Span)
{
    /// <summary>The bare word in upper case, or null for every other token.</summary>
    public string? Keyword { get; init; }

    /// <summary>It is this operator or punctuation.</summary>
    public bool IsOperator(string text) => Kind == SqliteTokenKind.Operator && Text == text;
}
