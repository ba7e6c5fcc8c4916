using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Dialects.MySql;

/// <summary>Leaves the parser at the first place it cannot read; never leaves <see cref="MySqlDialect"/>.</summary>
internal sealed class MySqlSyntaxException(RejectionReason reason, string message, TextSpan span) : Exception(message)
{
    public RejectionReason Reason { get; } = reason;

    public TextSpan Span { get; } = span;
}
