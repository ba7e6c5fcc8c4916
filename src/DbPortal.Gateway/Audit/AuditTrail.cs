using System.Data.Common;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;

namespace DbPortal.Gateway.Audit;

/// <summary>
/// The audit: append-only, chained with a keyed hash, on disk before a call returns. When it cannot be written every call fails with
/// <see cref="AuditUnavailableException"/>. Thread-safe.
/// </summary>
public sealed class AuditTrail : IAsyncDisposable
{
    private readonly AuditWriter _writer;
    private readonly AuditReader _reader;
    private readonly AuditVerifier _verifier;
    private readonly TimeProvider _time;
    private readonly ILogger<AuditTrail> _logger;

    internal AuditTrail(AuditWriter writer, AuditReader reader, AuditVerifier verifier, TimeProvider time, ILogger<AuditTrail> logger)
    {
        _writer = writer;
        _reader = reader;
        _verifier = verifier;
        _time = time;
        _logger = logger;
    }

    /// <summary>Writes an intent. When this returns, it is durable; cancelling may leave an intent without outcome behind, never the reverse.</summary>
    public async Task<AuditEntry> BeginAsync(AuditIntent intent, CancellationToken cancellationToken)
    {
        var (id, now) = Stamp();
        await _writer.AppendAsync(AuditPayloads.Draft(id, now, intent), cancellationToken);
        return AuditEntry.Written(id, intent, now);
    }

    /// <summary>Writes the outcome of an entry, once. Call it without the request's token: a cancelled run has an outcome too.</summary>
    public async Task CompleteAsync(AuditEntry entry, AuditOutcome outcome, CancellationToken cancellationToken)
    {
        if (!entry.TryClose())
            throw new InvalidOperationException($"The audit entry {entry.Id} already has its outcome.");
        try
        {
            await _writer.AppendAsync(AuditPayloads.Draft(entry.Id, Stamp().Now, outcome), cancellationToken);
        }
        catch (AuditUnavailableException)
        {
            entry.Reopen();
            throw;
        }
    }

    /// <summary>Writes a single event and returns its id.</summary>
    public async Task<string> RecordAsync(AuditEvent happened, CancellationToken cancellationToken)
    {
        var (id, now) = Stamp();
        await _writer.AppendAsync(AuditPayloads.Draft(id, now, happened), cancellationToken);
        return id;
    }

    /// <summary>The text can be a cursor of <see cref="ReadAsync"/>.</summary>
    public static bool IsCursor(string text) => AuditReader.TryReadCursor(text, out _);

    /// <summary>One page. <paramref name="after"/> is the cursor of the page before; <paramref name="pageSize"/> is at most 1000.</summary>
    public Task<AuditPage> ReadAsync(AuditFilter filter, string? after, int pageSize, CancellationToken cancellationToken) =>
        AskStoreAsync(() => _reader.ReadAsync(filter, after, pageSize, cancellationToken));

    /// <summary>One record by its id, null when there is none.</summary>
    public Task<AuditRecord?> FindAsync(string id, CancellationToken cancellationToken) => AskStoreAsync(() => _reader.FindAsync(id, cancellationToken));

    /// <summary>Every record of a filter, streamed in bounded pages.</summary>
    public async IAsyncEnumerable<AuditRecord> StreamAsync(AuditFilter filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string? after = null;
        do
        {
            var page = await ReadAsync(filter, after, AuditReader.MaxPage, cancellationToken);
            foreach (var record in page.Records)
                yield return record;
            after = page.Next;
        }
        while (after is not null);
    }

    /// <summary>Checks the whole chain from its first record to the stored head.</summary>
    public async Task<AuditVerification> VerifyAsync(CancellationToken cancellationToken)
    {
        var found = await AskStoreAsync(() => _verifier.VerifyAsync(cancellationToken));
        if (!found.Intact)
            Log.ChainBroken(_logger, found.BrokenAt, found.Problem);
        return found;
    }

    /// <summary>The last batch reached the store. False after a failure, until the next success.</summary>
    public bool IsWritable => _writer.IsWritable;

    /// <summary>Writes what is queued, then stops.</summary>
    public ValueTask DisposeAsync() => _writer.DisposeAsync();

    /// <summary>A store that does not answer is an audit that cannot be read, however its driver says so.</summary>
    private static async Task<T> AskStoreAsync<T>(Func<Task<T>> ask)
    {
        try
        {
            return await ask();
        }
        catch (Exception failure) when (failure is DbException or TimeoutException or SocketException || failure is InvalidOperationException && failure.InnerException is DbException or TimeoutException)
        {
            throw new AuditUnavailableException("The audit cannot be read: its store does not answer.", failure);
        }
    }

    /// <summary>Whole milliseconds, so that every store gives back exactly the time that was hashed.</summary>
    private (string Id, DateTime Now) Stamp()
    {
        var now = _time.GetUtcNow();
        var ticks = now.UtcTicks - (now.UtcTicks % TimeSpan.TicksPerMillisecond);
        return (Guid.CreateVersion7(now).ToString("N"), new DateTime(ticks, DateTimeKind.Utc));
    }
}
