using DbPortal.Gateway.Engines;
using DbPortal.Sql.Catalog;

namespace DbPortal.Gateway.Targets;

/// <summary>
/// The catalog of one target: read on first use, re-read in the background when old, and at once (but not more often than every
/// <see cref="MinimumAge"/>) when a statement names something unknown. One read at a time, which belongs to nobody: whoever waits for it may leave, and
/// the next finds it done.
/// </summary>
internal sealed class CatalogCache(IConnector connector, TimeProvider clock) : IDisposable
{
    /// <summary>Older than this, it is refreshed in the background while the old one still serves.</summary>
    public static readonly TimeSpan MaximumAge = TimeSpan.FromMinutes(2);

    /// <summary>A forced refresh within this time of the last one gives the same snapshot.</summary>
    public static readonly TimeSpan MinimumAge = TimeSpan.FromSeconds(2);

    private const int MaxDeadConnections = 4;
    private readonly Lock _lock = new();
    private readonly CancellationTokenSource _disposed = new();
    private Entry? _entry;
    private Task<CatalogSnapshot>? _reading;
    private int _generation;

    /// <summary>The newest known catalog; reads it if there is none. Throws <see cref="TargetException"/>.</summary>
    public async ValueTask<CatalogSnapshot> GetAsync(CancellationToken cancellationToken)
    {
        var entry = Volatile.Read(ref _entry);
        if (entry is null)
            return await Read().WaitAsync(cancellationToken);
        if (clock.GetUtcNow() - entry.ReadAt > MaximumAge)
            RefreshInBackground(entry);
        return entry.Snapshot;
    }

    /// <summary>Forgets what was read, and what is being read: a definition has just changed. The next question reads.</summary>
    public void Invalidate()
    {
        lock (_lock)
        {
            _generation++;
            (_entry, _reading) = (null, null);
        }
    }

    /// <summary>Reads again unless somebody just did. Throws <see cref="TargetException"/>.</summary>
    public async Task<CatalogSnapshot> RefreshAsync(CatalogSnapshot seen, CancellationToken cancellationToken)
    {
        var entry = Volatile.Read(ref _entry);
        if (entry is not null && (!ReferenceEquals(entry.Snapshot, seen) || clock.GetUtcNow() - entry.ReadAt < MinimumAge))
            return entry.Snapshot;
        return await Read().WaitAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _disposed.Cancel();
        _disposed.Dispose();
    }

    /// <summary>The read in progress, begun if there is none.</summary>
    private Task<CatalogSnapshot> Read()
    {
        lock (_lock)
        {
            var generation = _generation;
            return _reading ??= Task.Run(() => ReadAndKeepAsync(generation, _disposed.Token), _disposed.Token);
        }
    }

    private async Task<CatalogSnapshot> ReadAndKeepAsync(int generation, CancellationToken cancellationToken)
    {
        CatalogSnapshot? snapshot = null;
        try
        {
            return snapshot = await ReadSurvivingDeadConnectionsAsync(cancellationToken);
        }
        finally
        {
            Keep(generation, snapshot);
        }
    }

    private void Keep(int generation, CatalogSnapshot? snapshot)
    {
        lock (_lock)
        {
            if (generation != _generation)
                return;
            _reading = null;
            if (snapshot is not null)
                _entry = new Entry(snapshot, clock.GetUtcNow());
        }
    }

    /// <summary>A pooled connection may have died while nobody used it; the driver drops it, and the next one may live.</summary>
    private async Task<CatalogSnapshot> ReadSurvivingDeadConnectionsAsync(CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await connector.ReadCatalogAsync(cancellationToken);
            }
            catch (TargetException e) when (e.Failure == TargetFailure.ConnectionLost && tries <= MaxDeadConnections)
            {
                // Reading has no effect, so it is begun anew.
            }
        }
    }

    private void RefreshInBackground(Entry old) => _ = Task.Run(async () =>
    {
        try
        {
            await Read();
        }
        catch (Exception e) when (e is TargetException or ObjectDisposedException or OperationCanceledException)
        {
            // The old catalog serves on; the next run that reaches the server reports what is wrong with it.
            lock (_lock)
                _entry = ReferenceEquals(_entry, old) ? old with { ReadAt = clock.GetUtcNow() } : _entry;
        }
    });

    private sealed record Entry(CatalogSnapshot Snapshot, DateTimeOffset ReadAt);
}
