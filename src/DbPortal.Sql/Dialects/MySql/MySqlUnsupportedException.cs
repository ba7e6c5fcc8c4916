using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Dialects.MySql;

/// <summary>The statement is known to exist, but not analysed: it becomes <see cref="Statement.Unsupported"/>.</summary>
internal sealed class MySqlUnsupportedException(string what, TextSpan span) : Exception(what)
{
    public string What { get; } = what;

    public TextSpan Span { get; } = span;
}
