using DbPortal.Gateway.Queries;

namespace DbPortal.Web.Pages.Queries;

/// <summary>
/// A run as a tab shows it. <paramref name="Offset"/>: where the text that ran begins in the tab, so that positions can be found again;
/// <paramref name="Text"/>: the tab's whole text then.
/// </summary>
public sealed record TabRun(QueryRun Run, int Offset, string Text)
{
    /// <summary>Line and column, from 1, of a position in the text that ran, as the editor counts them.</summary>
    public (int Line, int Column) PlaceOf(int position)
    {
        var above = Text.AsSpan(0, Math.Clamp(Offset + position, 0, Text.Length));
        return (above.Count('\n') + 1, above.Length - above.LastIndexOf('\n'));
    }

    /// <summary>How it ended; null while it goes on.</summary>
    public QueryOutcome? Outcome => Run.Completion.IsCompletedSuccessfully ? Run.Completion.Result : null;

    /// <summary>It has not ended yet.</summary>
    public bool Going => !Run.Completion.IsCompleted;

    /// <summary>What each statement gave, as far as they came.</summary>
    public IReadOnlyList<StatementOutcome> Statements => Outcome switch
    {
        QueryOutcome.Completed completed => completed.Statements,
        QueryOutcome.Failed failed => failed.Statements,
        QueryOutcome.Denied or null => [],
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The result of a statement, or null when it gave none.</summary>
    public SpooledResult? ResultOf(int statement) => Run.Results.FirstOrDefault(result => result.Index == statement && result.Columns.Count > 0);
}
