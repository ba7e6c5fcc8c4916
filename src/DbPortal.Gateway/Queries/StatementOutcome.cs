namespace DbPortal.Gateway.Queries;

/// <summary>What one statement gave: its kind and place in the text, and the figures of its result.</summary>
public sealed record StatementOutcome(
    int Index,
    string Kind,
    int Start,
    int Length,
    long? RowCount,
    long? AffectedRows,
    bool Truncated,
    TimeSpan Elapsed,
    IReadOnlyList<string> Notices)
{
    /// <summary>Why this statement failed, in a run that goes on after errors; null when it did not.</summary>
    public StatementError? Error { get; init; }
}
