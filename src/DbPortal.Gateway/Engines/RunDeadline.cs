namespace DbPortal.Gateway.Engines;

/// <summary>
/// The moment after which a run that was stopped waits for its driver no longer, whatever that is still doing: a driver that is told to stop asks the
/// server to cancel, and waits for a silent server's answer to that too. What was left behind ends by itself, and its connection with it.
/// </summary>
internal sealed class RunDeadline : IAsyncDisposable
{
    /// <summary>Time for the server to do what it was asked, and for its error to arrive.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource _passed;
    private readonly CancellationTokenRegistration _stopping;

    /// <summary>Begins to count when <paramref name="stopping"/> is cancelled; no driver may hang on that token.</summary>
    public RunDeadline(TimeProvider clock, CancellationToken stopping)
    {
        _passed = new(Timeout.InfiniteTimeSpan, clock);
        _stopping = stopping.UnsafeRegister(static passed => ((CancellationTokenSource)passed!).CancelAfter(Grace), _passed); // the state is what was passed
    }

    /// <summary>What the driver was doing when it was left; null when nothing was. Until this ends, its connection may not be touched.</summary>
    public Task? Left { get; private set; }

    /// <summary>The driver's answer, or <see cref="TimeoutException"/> at the deadline.</summary>
    public async Task<T> WaitAsync<T>(Task<T> work)
    {
        if (work.IsCompleted)
            return await work;
        try
        {
            return await work.WaitAsync(_passed.Token);
        }
        catch (OperationCanceledException) when (_passed.IsCancellationRequested)
        {
            if (work.IsCompleted)
                return await work;
            Left = LetGoAsync(work);
            throw new TimeoutException();
        }
    }

    /// <summary>Closes a connection as soon as nothing works on it any more: now, or when what was left behind has ended.</summary>
    public async ValueTask CloseAsync(IAsyncDisposable connection)
    {
        if (Left is null)
            await connection.DisposeAsync();
        else
            _ = CloseAfterAsync(Left, connection);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stopping.DisposeAsync();
        _passed.Dispose();
    }

    /// <summary>What comes too late is closed unseen.</summary>
    private static async Task LetGoAsync<T>(Task<T> work)
    {
        await ((Task)work).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (work.IsCompletedSuccessfully && work.Result is IAsyncDisposable late)
            await late.DisposeAsync().AsTask().ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private static async Task CloseAfterAsync(Task left, IAsyncDisposable connection)
    {
        await left.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await connection.DisposeAsync();
    }
}
