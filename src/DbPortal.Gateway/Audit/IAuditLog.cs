using DbPortal.Gateway.Metadata.Entities;

namespace DbPortal.Gateway.Audit;

/// <summary>The store under the audit writer, one writer at a time. Whatever it throws, nothing of the batch counts as written; the next call begins afresh.</summary>
internal interface IAuditLog : IAsyncDisposable
{
    /// <summary>The stored head; null when there is none.</summary>
    Task<AuditHeadRow?> ReadHeadAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Adds the rows and moves the head, in one durable transaction; false, and nothing written, when the head is no longer
    /// <paramref name="expected"/>, for another replica has written.
    /// </summary>
    Task<bool> AppendAsync(AuditHead expected, IReadOnlyList<AuditRow> rows, AuditHeadRow head, CancellationToken cancellationToken);
}
