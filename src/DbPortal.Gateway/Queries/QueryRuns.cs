using System.Collections.Concurrent;
using System.Security.Cryptography;
using DbPortal.Gateway.Access;

namespace DbPortal.Gateway.Queries;

/// <summary>
/// Runs started from pages, kept for a while so that a page can come back to them. Bounded in number, age and bytes; the oldest go first.
/// </summary>
public sealed class QueryRuns(QueryPipeline pipeline, TimeProvider clock)
{
    /// <summary>How long an ended run is kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromMinutes(30);

    private const int MaxRuns = 2000;
    private const int MaxPerPrincipal = 60;
    private const long MaxBytes = 512L << 20;
    private readonly ConcurrentDictionary<string, QueryRun> _runs = new();

    /// <summary>Starts a run and returns at once.</summary>
    public QueryRun Start(QueryRequest request)
    {
        MakeRoom(request.Principal);
        var run = new QueryRun(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)), request, clock.GetUtcNow().UtcDateTime, new ResultSpool());
        _runs[run.Id] = run;
        run.Start(pipeline);
        return run;
    }

    /// <summary>The run of this id, if it is the principal's and still kept.</summary>
    public QueryRun? Find(string id, Principal principal) => _runs.TryGetValue(id, out var run) && run.IsOf(principal) ? run : null;

    /// <summary>Lets go of a run's results: its tab was closed or has a newer run.</summary>
    public void Forget(string id, Principal principal)
    {
        if (Find(id, principal) is { } run)
            Remove(run);
    }

    private void MakeRoom(Principal principal)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var ended = _runs.Values.Where(r => r.Completion.IsCompleted).OrderBy(r => r.StartedUtc).ToList();
        foreach (var old in ended.Where(r => now - r.StartedUtc > Kept))
            Remove(old);
        var own = ended.Where(r => r.IsOf(principal) && _runs.ContainsKey(r.Id)).ToList();
        foreach (var old in own.Take(Math.Max(0, own.Count - MaxPerPrincipal)))
            Remove(old);
        var bytes = _runs.Values.Sum(r => r.Bytes);
        foreach (var old in ended.Where(r => _runs.ContainsKey(r.Id)))
        {
            if (bytes <= MaxBytes && _runs.Count < MaxRuns)
                return;
            bytes -= old.Bytes;
            Remove(old);
        }
    }

    private void Remove(QueryRun run)
    {
        if (!_runs.TryRemove(run.Id, out _))
            return;
        run.Cancel();
        if (run.Completion.IsCompleted)
            run.Dispose();
    }
}
