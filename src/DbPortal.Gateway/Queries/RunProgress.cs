namespace DbPortal.Gateway.Queries;

/// <summary>How far a run has come.</summary>
internal sealed class RunProgress
{
    private readonly List<MaskedResult> _results = [];

    /// <summary>Statements that have ended.</summary>
    public List<StatementOutcome> Done { get; } = [];

    /// <summary>Nothing has been given out yet: the run may be begun anew.</summary>
    public bool IsUntouched => _results.Count == 0 && Done.Count == 0;

    /// <summary>Rows given out so far, of ended and of broken statements.</summary>
    public long RowsOut => _results.Sum(r => r.RowCount);

    /// <summary>A result is about to be read.</summary>
    public void Reading(MaskedResult result) => _results.Add(result);
}
