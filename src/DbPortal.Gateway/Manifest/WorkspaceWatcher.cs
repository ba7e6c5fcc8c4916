using System.Data.Common;
using DbPortal.Gateway.Metadata;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DbPortal.Gateway.Manifest;

/// <summary>Notices what another replica changed. While the store is away, the configuration last read stays in force.</summary>
internal sealed class WorkspaceWatcher(StoredWorkspace workspace, TimeProvider time, ILogger<WorkspaceWatcher> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(3);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (await NextAsync(timer, stoppingToken))
        {
            try
            {
                await workspace.ReloadAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is DbException or StoreUnavailableException or InvalidOperationException or TimeoutException)
            {
                Log.ReloadFailed(logger, failure);
            }
        }
    }

    private static async Task<bool> NextAsync(PeriodicTimer timer, CancellationToken stopping)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return false;
        }
    }
}
