namespace DbPortal.Gateway.Queries;

/// <summary>
/// Stops a run when its time is up or when it is cancelled. Nobody waits for the stopping itself: what a driver does when it is told to may block on
/// the very server that does not answer.
/// </summary>
internal sealed class RunGuard : IAsyncDisposable
{
    /// <summary>Beyond the server's own timeout: time for a server that does not keep its word.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(3);

    // Not disposed: they hold neither a timer nor a handle, and what is told to stop may take longer than the run.
    private readonly CancellationTokenSource _stopping = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly CancellationTokenRegistration _cancelled;
    private readonly ITimer _timer;
    private volatile bool _expired;

    public RunGuard(TimeSpan limit, TimeProvider clock, CancellationToken cancellationToken)
    {
        _cancelled = cancellationToken.UnsafeRegister(static guard => ((RunGuard)guard!).Stop(), this); // the state is what was passed
        _timer = clock.CreateTimer(static guard => ((RunGuard)guard!).Expire(), this, limit + Grace, Timeout.InfiniteTimeSpan); // likewise
    }

    /// <summary>Cancelled when the run is to stop.</summary>
    public CancellationToken Token => _stop.Token;

    /// <summary>Cancelled just before <see cref="Token"/>, for what counts the time that the stopping takes.</summary>
    public CancellationToken Stopping => _stopping.Token;

    /// <summary>Its time was up.</summary>
    public bool Expired => _expired;

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _cancelled.Unregister();
        return _timer.DisposeAsync();
    }

    private void Expire()
    {
        _expired = true;
        Stop();
    }

    /// <summary>On a thread of its own: many runs on one silent server would otherwise hold the threads that everybody else is served by.</summary>
    private void Stop()
    {
        _stopping.Cancel();
        _ = Task.Factory.StartNew(_stop.Cancel, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }
}
