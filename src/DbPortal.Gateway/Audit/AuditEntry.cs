namespace DbPortal.Gateway.Audit;

/// <summary>
/// The proof that an intent is on disk: only <see cref="AuditTrail.BeginAsync"/> makes one, so whoever holds it has been audited.
/// It takes exactly one outcome.
/// </summary>
public sealed class AuditEntry
{
    private int _closed;

    private AuditEntry(string id, AuditIntent intent, DateTime beganUtc)
    {
        Id = id;
        Intent = intent;
        BeganUtc = beganUtc;
    }

    /// <summary>Unique, and sorts by the time the entry began.</summary>
    public string Id { get; }

    /// <summary>What was announced.</summary>
    public AuditIntent Intent { get; }

    /// <summary>When it began.</summary>
    public DateTime BeganUtc { get; }

    internal static AuditEntry Written(string id, AuditIntent intent, DateTime beganUtc) => new(id, intent, beganUtc);

    internal bool TryClose() => Interlocked.Exchange(ref _closed, 1) == 0;

    /// <summary>The outcome could not be written: it may be tried again.</summary>
    internal void Reopen() => Volatile.Write(ref _closed, 0);
}
