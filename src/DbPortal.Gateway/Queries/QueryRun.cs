using DbPortal.Gateway.Access;

namespace DbPortal.Gateway.Queries;

/// <summary>A run started from a page. It belongs to its person, not to the page: a lost connection does not lose its result.</summary>
public sealed class QueryRun : IDisposable
{
    private readonly CancellationTokenSource _cancel = new();
    private readonly ResultSpool _spool;

    internal QueryRun(string id, QueryRequest request, DateTime startedUtc, ResultSpool spool)
    {
        Id = id;
        Request = request;
        StartedUtc = startedUtc;
        _spool = spool;
        Completion = Task.FromResult<QueryOutcome>(new QueryOutcome.Denied(null, ErrorCode.InvalidRequest, "Not started.", []));
    }

    /// <summary>Unguessable.</summary>
    public string Id { get; }

    /// <summary>What was asked.</summary>
    public QueryRequest Request { get; }

    public DateTime StartedUtc { get; }

    /// <summary>Ends when the outcome is in the audit. Never faults but for a bug.</summary>
    public Task<QueryOutcome> Completion { get; private set; }

    /// <summary>Rows read so far, for progress.</summary>
    public long RowsSoFar => _spool.RowsSoFar;

    /// <summary>The results, once <see cref="Completion"/> has ended; before that nothing is let out.</summary>
    public IReadOnlyList<SpooledResult> Results => Completion.IsCompletedSuccessfully ? _spool.Results : [];

    /// <summary>Bytes held in memory.</summary>
    internal long Bytes => _spool.Bytes;

    /// <summary>Asks the server to stop.</summary>
    public void Cancel() => _cancel.Cancel();

    /// <inheritdoc/>
    public void Dispose() => _cancel.Dispose();

    internal bool IsOf(Principal principal) => Request.Principal.Id == principal.Id;

    internal void Start(QueryPipeline pipeline) => Completion = Task.Run(() => pipeline.RunAsync(Request, _spool, _cancel.Token));
}
