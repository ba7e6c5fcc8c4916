using System.Threading.Channels;

namespace DbPortal.Gateway.Audit;

/// <summary>
/// Outcomes that could not be written when their runs ended: kept, and tried again until the store takes them. Bounded; what a process takes with it when
/// it ends shows as an intent without outcome.
/// </summary>
internal sealed class LateOutcomes : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);
    private readonly Channel<(AuditEntry Entry, AuditOutcome Outcome)> _waiting =
        Channel.CreateBounded<(AuditEntry, AuditOutcome)>(new BoundedChannelOptions(20_000) { SingleReader = true, FullMode = BoundedChannelFullMode.DropWrite });

    private readonly CancellationTokenSource _stopping = new();
    private readonly AuditTrail _audit;
    private readonly TimeProvider _clock;
    private readonly Task _loop;

    public LateOutcomes(AuditTrail audit, TimeProvider clock)
    {
        (_audit, _clock) = (audit, clock);
        _loop = Task.Run(LoopAsync);
    }

    /// <summary>Keeps an outcome.</summary>
    public void Keep(AuditEntry entry, AuditOutcome outcome) => _waiting.Writer.TryWrite((entry, outcome));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _stopping.CancelAsync();
        await _loop;
        _stopping.Dispose();
    }

    private async Task LoopAsync()
    {
        await foreach (var (entry, outcome) in _waiting.Reader.ReadAllAsync())
            while (!_stopping.IsCancellationRequested && !await TryWriteAsync(entry, outcome))
                await Task.Delay(Pause, _clock, _stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task<bool> TryWriteAsync(AuditEntry entry, AuditOutcome outcome)
    {
        try
        {
            await _audit.CompleteAsync(entry, outcome, CancellationToken.None);
            return true;
        }
        catch (AuditUnavailableException)
        {
            return false; // The writer has logged why.
        }
    }
}
