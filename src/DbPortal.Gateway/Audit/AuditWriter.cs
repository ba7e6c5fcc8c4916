using System.Threading.Channels;
using DbPortal.Gateway.Metadata.Entities;
using Microsoft.Extensions.Logging;

namespace DbPortal.Gateway.Audit;

/// <summary>
/// One writer, many who wait: everything that is queued goes into one transaction, then all are released. A failed batch fails all of its callers,
/// and the next one begins with what the store really holds.
/// </summary>
internal sealed class AuditWriter : IAsyncDisposable
{
    private const int Queue = 8192;
    private const int MaxBatch = 1024;
    private const int MaxBatchBytes = 16 << 20;
    private const int MaxRaces = 50;

    private readonly Channel<Waiting> _queue = Channel.CreateBounded<Waiting>(new BoundedChannelOptions(Queue) { SingleReader = true });
    private readonly IAuditLog _log;
    private readonly AuditChain _chain;
    private readonly AuditAnchor _anchor;
    private readonly ILogger _logger;
    private readonly Task _loop;
    private AuditHead? _head;

    public AuditWriter(IAuditLog log, AuditChain chain, AuditAnchor anchor, ILogger logger)
    {
        _log = log;
        _chain = chain;
        _anchor = anchor;
        _logger = logger;
        _loop = Task.Run(LoopAsync);
    }

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

        await waiting.Written.Task.WaitAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _loop;
        if (_head is { } head)
            _anchor.Write(head);
        await _log.DisposeAsync();
    }

    private async Task LoopAsync()
    {
        var batch = new List<Waiting>(MaxBatch);
        while (await _queue.Reader.WaitToReadAsync())
        {
            Collect(batch);
            if (batch.Count > 0)
                await WriteAsync(batch);
        }
    }

    private void Collect(List<Waiting> batch)
    {
        batch.Clear();
        var bytes = 0L;
        while (batch.Count < MaxBatch && bytes < MaxBatchBytes && _queue.Reader.TryRead(out var waiting))
        {
            batch.Add(waiting);
            bytes += waiting.Draft.Bytes.Length;
        }
    }

    /// <summary>Any failure at all is told to those who wait: this loop must outlive a full disk and a lost server.</summary>
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
            Log.WriteFailed(_logger, batch.Count, failure);
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
            if (await _log.AppendAsync(before, rows, _chain.Seal(after), CancellationToken.None))
            {
                _head = after;
                _anchor.WriteWhenDue(after);
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
            head = new AuditHead(head.Sequence + 1, _chain.Hash(head.Sequence + 1, head.Hash, draft.Bytes));
            rows[i] = draft.At(head.Sequence, head.Hash);
        }

        return (rows, head);
    }

    private async Task<AuditHead> ReadHeadAsync()
    {
        var row = await _log.ReadHeadAsync(CancellationToken.None)
            ?? throw new AuditUnavailableException("The audit has lost its head row: somebody changed the store. Verify the audit.");
        return _chain.Open(row)
            ?? throw new AuditUnavailableException("The audit's head does not carry this installation's seal: somebody changed the store. Verify the audit.");
    }

    private readonly record struct Waiting(AuditDraft Draft, TaskCompletionSource Written);
}
