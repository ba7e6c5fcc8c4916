namespace DbPortal.Sql.Syntax;

/// <summary>What reading a text gave: a batch, or the reason and place why not.</summary>
public abstract record ParseOutcome
{
    private ParseOutcome() { }

    /// <summary>The whole text was understood as statements.</summary>
    public sealed record Parsed(SqlBatch Batch) : ParseOutcome;

    /// <summary>
    /// The text is not SQL of this dialect, or is beyond a limit. <paramref name="Message"/> never quotes more of the text than one token;
    /// <paramref name="Span"/> is where.
    /// </summary>
    public sealed record Rejected(RejectionReason Reason, string Message, TextSpan Span) : ParseOutcome;
}
