using DbPortal.Gateway.Engines;
using DbPortal.Sql.Catalog;

namespace DbPortal.Gateway.Targets;

/// <summary>
/// The catalog of one target: read on first use, re-read in the background when old, and at once (but not more often than every
/// <see cref="MinimumAge"/>) when a statement names something unknown. One reader at a time.
/// </summary>
internal sealed class CatalogCache(IConnector connector, TimeProvider clock) : IDisposable
{
    /// <summary>Older than this, it is refreshed in the background while the old one still serves.</summary>
    public static readonly TimeSpan MaximumAge = TimeSpan.FromMinutes(2);

    /// <summary>A forced refresh within this time of the last one gives the same snapshot.</summary>
    public static readonly TimeSpan MinimumAge = TimeSpan.FromSeconds(2);

    private const int MaxDeadConnections = 4;
    private readonly SemaphoreSlim _reading = new(1, 1);
    private Entry? _entry;

    /// <summary>The newest known catalog; reads it if there is none. Throws <see cref="TargetException"/>.</summary>
    public async ValueTask<CatalogSnapshot> GetAsync(CancellationToken cancellationToken)
    {
        var entry = Volatile.Read(ref _entry);
        if (entry is null)
            return await ReadAsync(null, cancellationToken);
        if (clock.GetUtcNow() - entry.ReadAt > MaximumAge && _reading.CurrentCount > 0)
            RefreshInBackground(entry);
        return entry.Snapshot;
    }

    /// <summary>Forgets what was read: a definition has just changed. The next question reads.</summary>
    public void Invalidate() => Volatile.Write(ref _entry, null);

    /// <summary>Reads again unless somebody just did. Throws <see cref="TargetException"/>.</summary>
    public async Task<CatalogSnapshot> RefreshAsync(CatalogSnapshot seen, CancellationToken cancellationToken)
    {
        var entry = Volatile.Read(ref _entry);
        if (entry is not null && (!ReferenceEquals(entry.Snapshot, seen) || clock.GetUtcNow() - entry.ReadAt < MinimumAge))
            return entry.Snapshot;
        return await ReadAsync(entry, cancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose() => _reading.Dispose();

    private async Task<CatalogSnapshot> ReadAsync(Entry? old, CancellationToken cancellationToken)
    {
        await _reading.WaitAsync(cancellationToken);
        try
        {
            var current = Volatile.Read(ref _entry);
            if (current is not null && !ReferenceEquals(current, old))
                return current.Snapshot;
            var snapshot = await ReadSurvivingDeadConnectionsAsync(cancellationToken);
            Volatile.Write(ref _entry, new Entry(snapshot, clock.GetUtcNow()));
            return snapshot;
        }
        finally
        {
            _reading.Release();
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
            await ReadAsync(old, CancellationToken.None);
        }
        catch (Exception e) when (e is TargetException or ObjectDisposedException)
        {
            // The old catalog serves on; the next run that reaches the server reports what is wrong with it.
            Volatile.Write(ref _entry, old with { ReadAt = clock.GetUtcNow() });
        }
    });

    private sealed record Entry(CatalogSnapshot Snapshot, DateTimeOffset ReadAt);
}
