namespace DbPortal.Sql.Syntax;

/// <summary>
/// One name as the server sees it: quotes removed and, where the dialect folds case, folded.
/// How two names compare is the dialect's word (<see cref="Dialects.SqlDialect"/>).
/// </summary>
public sealed record Identifier(string Name, bool Quoted, TextSpan Span)
{
    /// <inheritdoc/>
    public override string ToString() => Name;
}
