namespace DbPortal.Gateway.Masking.Verification;

/// <summary>A verification that runs or has ended. It belongs to whoever ordered it, not to a page or a connection.</summary>
public sealed class VerificationRun : IDisposable
{
    private readonly CancellationTokenSource _cancel = new();
    private VerificationProgress _progress = new(VerificationPhase.Preparing, null, 0, 1, 0);

    internal VerificationRun(string id, VerificationOrder order, DateTime startedUtc) => (Id, Order, StartedUtc) = (id, order, startedUtc);

    /// <summary>The id of its audit entry.</summary>
    public string Id { get; }

    /// <summary>What was ordered.</summary>
    public VerificationOrder Order { get; }

    public DateTime StartedUtc { get; }

    /// <summary>How far it is.</summary>
    public VerificationProgress Progress => Volatile.Read(ref _progress);

    /// <summary>Ends when the proving ground is removed and the outcome is in the audit. Never faults but for a bug.</summary>
    public Task<VerificationOutcome> Completion { get; private set; } = Task.FromResult<VerificationOutcome>(
        new VerificationOutcome.Stopped(Queries.ErrorCode.InvalidRequest, "Not started.", null));

    /// <summary>Stops it; the proving ground is removed all the same.</summary>
    public void Cancel()
    {
        if (!Completion.IsCompleted)
            _cancel.Cancel();
    }

    /// <inheritdoc/>
    public void Dispose() => _cancel.Dispose();

    internal void Tell(VerificationProgress progress) => Volatile.Write(ref _progress, progress);

    internal void Start(Func<VerificationRun, CancellationToken, Task<VerificationOutcome>> run) => Completion = Task.Run(() => run(this, _cancel.Token));
}
