using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Dialects.Sqlite;

/// <summary>Ends the reading of a script from any depth of the recursive descent; never leaves <see cref="SqliteDialect.Parse"/>.</summary>
internal sealed class SqliteRejection(RejectionReason reason, string message, TextSpan span) : Exception(message)
{
    public RejectionReason Reason { get; } = reason;

    public TextSpan Span { get; } = span;

    public ParseOutcome.Rejected ToOutcome() => new(Reason, Message, Span);
}
