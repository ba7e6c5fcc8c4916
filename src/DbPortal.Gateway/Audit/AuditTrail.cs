#pragma warning disable CA1822 // Fails closed until its store is in place.
namespace DbPortal.Gateway.Audit;

/// <summary>
/// The audit: append-only, chained with a keyed hash, on disk before a call returns. When it cannot be written every call fails with
/// <see cref="AuditUnavailableException"/>. Thread-safe.
/// </summary>
public sealed class AuditTrail
{
    /// <summary>Writes an intent. When this returns, it is durable; cancelling may leave an intent without outcome behind, never the reverse.</summary>
    public Task<AuditEntry> BeginAsync(AuditIntent intent, CancellationToken cancellationToken) => throw new AuditUnavailableException();

    /// <summary>Writes the outcome of an entry, once. Call it without the request's token: a cancelled run has an outcome too.</summary>
    public Task CompleteAsync(AuditEntry entry, AuditOutcome outcome, CancellationToken cancellationToken) => throw new AuditUnavailableException();

    /// <summary>Writes a single event and returns its id.</summary>
    public Task<string> RecordAsync(AuditEvent happened, CancellationToken cancellationToken) => throw new AuditUnavailableException();

    /// <summary>One page. <paramref name="after"/> is the cursor of the page before; <paramref name="pageSize"/> is at most 1000.</summary>
    public Task<AuditPage> ReadAsync(AuditFilter filter, string? after, int pageSize, CancellationToken cancellationToken) => throw new AuditUnavailableException();

    /// <summary>One record by its id, null when there is none.</summary>
    public Task<AuditRecord?> FindAsync(string id, CancellationToken cancellationToken) => throw new AuditUnavailableException();

    /// <summary>Every record of a filter, streamed in bounded pages.</summary>
    public IAsyncEnumerable<AuditRecord> StreamAsync(AuditFilter filter, CancellationToken cancellationToken) => throw new AuditUnavailableException();

    /// <summary>Checks the whole chain from its first record to the stored head.</summary>
    public Task<AuditVerification> VerifyAsync(CancellationToken cancellationToken) => throw new AuditUnavailableException();
}
