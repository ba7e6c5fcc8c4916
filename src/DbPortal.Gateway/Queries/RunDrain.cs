using Microsoft.Extensions.Hosting;

namespace DbPortal.Gateway.Queries;

/// <summary>
/// When the process is asked to end: every run is cancelled at once, and those that no request waits for, such as the runs of pages, are given the time
/// to write their outcome.
/// </summary>
internal sealed class RunDrain(RunningQueries running, TimeProvider clock) : IHostedLifecycleService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Before any part of the host is stopped.</summary>
    public Task StoppingAsync(CancellationToken cancellationToken)
    {
        running.CancelAll();
        return Task.CompletedTask;
    }

    /// <summary>Until all have ended, or the host's patience has; then the audit shows them as begun.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        while (!running.IsIdle && !cancellationToken.IsCancellationRequested)
            await Task.Delay(Pause, clock, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
