#pragma warning disable CA1822 // Fails closed until its store is in place.
using DbPortal.Gateway.Access;

namespace DbPortal.Gateway.Queries;

/// <summary>
/// Everybody's own past runs: a convenience beside the audit, so writing it is never waited for and, under great load, leaves entries out.
/// </summary>
public sealed class QueryHistory
{
    /// <summary>Keeps a run. Returns at once; false when too much is waiting and this one is not kept.</summary>
    public bool Add(HistoryEntry entry) => false;

    /// <summary>The person's own runs, newest first; <paramref name="search"/> is found anywhere in SQL, instance or database.</summary>
    public Task<HistoryPage> ReadAsync(Principal principal, string? search, string? after, int pageSize, CancellationToken cancellationToken) => throw new NotSupportedException();
}
