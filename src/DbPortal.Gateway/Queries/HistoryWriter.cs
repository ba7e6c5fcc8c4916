using System.Data.Common;
using System.Threading.Channels;
using DbPortal.Gateway.Metadata;
using DbPortal.Gateway.Metadata.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace DbPortal.Gateway.Queries;

/// <summary>Writes history in the background, many rows a transaction, and removes what is too old or too much.</summary>
internal sealed class HistoryWriter : IAsyncDisposable
{
    public const int MaxPerPerson = 5000;
    private const int Queue = 10_000;
    private const int MaxBatch = 500;
    public static readonly TimeSpan MaxAge = TimeSpan.FromDays(90);
    private static readonly TimeSpan Gather = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan PruneInterval = TimeSpan.FromMinutes(5);

    private readonly Channel<Waiting> _queue = Channel.CreateBounded<Waiting>(new BoundedChannelOptions(Queue) { SingleReader = true });
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _hurry = new(0);
    private readonly IDbContextFactory<MetadataContext> _contexts;
    private readonly TimeProvider _time;
    private readonly ILogger<HistoryWriter> _logger;
    private readonly Task _loop;
    private long _pruned;

    public HistoryWriter(IDbContextFactory<MetadataContext> contexts, TimeProvider time, ILogger<HistoryWriter> logger)
    {
        (_contexts, _time, _logger) = (contexts, time, logger);
        _pruned = time.GetTimestamp();
        _loop = Task.Run(LoopAsync);
    }

    public bool TryAdd(HistoryRow row) => _queue.Writer.TryWrite(new Waiting(row, null));

    /// <summary>Returns when all that was added before is written.</summary>
    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        var flushed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        if (!_queue.Writer.TryWrite(new Waiting(null, flushed)))
            return;
        _hurry.Release();
        await flushed.Task.WaitAsync(cancellationToken);
    }

    /// <summary>Removes what is too old, and of the people who wrote since the last time what is too much.</summary>
    public async Task PruneAsync(CancellationToken cancellationToken)
    {
        _pruned = _time.GetTimestamp();
        var oldest = _time.GetUtcNow().UtcDateTime - MaxAge;
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        await context.History.Where(row => row.AtUtc < oldest).ExecuteDeleteAsync(cancellationToken);
        foreach (var actor in _written)
        {
            var last = await context.History.Where(row => row.Actor == actor).OrderByDescending(row => row.Id).Skip(MaxPerPerson)
                .Select(row => (long?)row.Id).FirstOrDefaultAsync(cancellationToken);
            if (last is { } id)
                await context.History.Where(row => row.Actor == actor && row.Id <= id).ExecuteDeleteAsync(cancellationToken);
        }

        _written.Clear();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_queue.Writer.TryComplete())
            return;
        _hurry.Release();
        await _loop;
        _hurry.Dispose();
    }

    private async Task LoopAsync()
    {
        var batch = new List<Waiting>(MaxBatch);
        while (await _queue.Reader.WaitToReadAsync())
        {
            // The store's one writer is better used by the audit: rows gather for a moment, unless somebody waits for them.
            await _hurry.WaitAsync(Gather);
            batch.Clear();
            while (batch.Count < MaxBatch && _queue.Reader.TryRead(out var waiting))
                batch.Add(waiting);
            await WriteAsync(batch);
        }
    }

    private async Task WriteAsync(List<Waiting> batch)
    {
        try
        {
            await using var context = await _contexts.CreateDbContextAsync(CancellationToken.None);
            var rows = batch.Select(waiting => waiting.Row).OfType<HistoryRow>().ToList();
            await HistoryInsert.WriteAsync(context, rows, CancellationToken.None);
            _written.UnionWith(rows.Select(row => row.Actor));
            if (_time.GetElapsedTime(_pruned) > PruneInterval)
                await PruneAsync(CancellationToken.None);
        }
        catch (Exception failure) when (failure is DbException or DbUpdateException or InvalidOperationException or TimeoutException)
        {
            HistoryLog.WriteFailed(_logger, batch.Count, failure);
        }

        foreach (var waiting in batch)
            waiting.Flushed?.TrySetResult();
    }

    private readonly record struct Waiting(HistoryRow? Row, TaskCompletionSource? Flushed);
}
