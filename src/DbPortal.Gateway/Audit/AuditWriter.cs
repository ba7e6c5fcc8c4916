using System.Threading.Channels;
using DbPortal.Gateway.Metadata.Entities;
using Microsoft.Extensions.Logging;

namespace DbPortal.Gateway.Audit;

/// <summary>
/// One writer at a time, many who wait. Whoever finds nobody writing writes what is queued, on its own thread and in one transaction, so that a
/// portal at rest pays for no hand-over between threads; who comes meanwhile waits for the next transaction. A failed batch fails all of its callers,
/// and the next one begins with what the store really holds.
/// </summary>
internal sealed class AuditWriter(IAuditLog log, AuditChain chain, AuditAnchor anchor, ILogger logger) : IAsyncDisposable
{
    private const int Queue = 8192;
    private const int MaxBatch = 1024;
    private const int MaxBatchBytes = 16 << 20;
    private const int MaxRaces = 50;

    private readonly Channel<Waiting> _queue = Channel.CreateBounded<Waiting>(new BoundedChannelOptions(Queue) { SingleReader = true });
    private readonly List<Waiting> _batch = new(MaxBatch);
    private readonly SemaphoreSlim _turn = new(1, 1);
    private AuditHead? _head;

    /// <summary>The last batch reached the store.</summary>
    public bool IsWritable { get; private set; } = true;

    /// <summary>Returns when the link is durable.</summary>
    public async Task AppendAsync(AuditDraft draft, CancellationToken cancellationToken)
    {
        var waiting = new Waiting(draft, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        try
        {
            await _queue.Writer.WriteAsync(waiting, cancellationToken);
        }
        catch (ChannelClosedException closed)
        {
            throw new AuditUnavailableException("The portal is shutting down: nothing can be audited any more.", closed);
        }

        if (_turn.Wait(0, CancellationToken.None))
            await WriteUntilAsync(waiting.Written.Task);
        await waiting.Written.Task.WaitAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_queue.Writer.TryComplete())
            return;
        // What was queued before is written by whoever has the turn, or here; the turn is not given back.
        await _turn.WaitAsync();
        while (Collect())
            await WriteAsync(_batch);
        if (_head is { } head)
            anchor.Write(head);
        await log.DisposeAsync();
    }

    /// <summary>Has the turn: writes until its own link is written, then leaves the others to the pool, for a caller is not to work for all.</summary>
    private async Task WriteUntilAsync(Task own)
    {
        while (!own.IsCompleted && Collect())
            await WriteAsync(_batch);
        if (EndTurn())
            _ = Task.Run(WriteRestAsync);
    }

    private async Task WriteRestAsync()
    {
        do
        {
            while (Collect())
                await WriteAsync(_batch);
        }
        while (EndTurn());
    }

    /// <summary>Gives the turn back. True: somebody queued up before it was free, and the turn is ours again.</summary>
    private bool EndTurn()
    {
        _turn.Release();
        return _queue.Reader.TryPeek(out _) && _turn.Wait(0, CancellationToken.None);
    }

    /// <summary>Takes the next batch off the queue; false when there is none.</summary>
    private bool Collect()
    {
        _batch.Clear();
        var bytes = 0L;
        while (_batch.Count < MaxBatch && bytes < MaxBatchBytes && _queue.Reader.TryRead(out var waiting))
        {
            _batch.Add(waiting);
            bytes += waiting.Draft.Bytes.Length;
        }

        return _batch.Count > 0;
    }

    /// <summary>Any failure at all is told to those who wait: writing must outlive a full disk and a lost server.</summary>
    private async Task WriteAsync(List<Waiting> batch)
    {
        try
        {
            await ChainAsync(batch);
        }
        catch (Exception failure)
        {
            _head = null;
            IsWritable = false;
            Log.WriteFailed(logger, batch.Count, failure);
            foreach (var waiting in batch)
                waiting.Written.TrySetException(failure as AuditUnavailableException ?? new AuditUnavailableException(new AuditUnavailableException().Message, failure));
            return;
        }

        IsWritable = true;
        foreach (var waiting in batch)
            waiting.Written.TrySetResult();
    }

    private async Task ChainAsync(List<Waiting> batch)
    {
        for (var race = 0; race < MaxRaces; race++)
        {
            var before = _head ?? await ReadHeadAsync();
            var (rows, after) = Link(before, batch);
            if (await log.AppendAsync(before, rows, chain.Seal(after), CancellationToken.None))
            {
                _head = after;
                anchor.WriteWhenDue(after);
                return;
            }

            _head = null;
        }

        throw new AuditUnavailableException("Other replicas kept writing to the audit; this one never got its turn.");
    }

    private (IReadOnlyList<AuditRow> Rows, AuditHead After) Link(AuditHead before, List<Waiting> batch)
    {
        var rows = new AuditRow[batch.Count];
        var head = before;
        for (var i = 0; i < rows.Length; i++)
        {
            var draft = batch[i].Draft;
            head = new AuditHead(head.Sequence + 1, chain.Hash(head.Sequence + 1, head.Hash, draft.Bytes));
            rows[i] = draft.At(head.Sequence, head.Hash);
        }

        return (rows, head);
    }

    private async Task<AuditHead> ReadHeadAsync()
    {
        var row = await log.ReadHeadAsync(CancellationToken.None)
            ?? throw new AuditUnavailableException("The audit has lost its head row: somebody changed the store. Verify the audit.");
        return chain.Open(row)
            ?? throw new AuditUnavailableException("The audit's head does not carry this installation's seal: somebody changed the store. Verify the audit.");
    }

    private readonly record struct Waiting(AuditDraft Draft, TaskCompletionSource Written);
}
