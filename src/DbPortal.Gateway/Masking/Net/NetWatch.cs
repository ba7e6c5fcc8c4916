using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using DbPortal.Gateway.Engines;
using DbPortal.Gateway.Manifest;
using DbPortal.Gateway.Queries;
using DbPortal.Gateway.Targets;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DbPortal.Gateway.Masking.Net;

/// <summary>
/// Compares the login of every net with the rules from time to time, for tables and rights change behind the portal's back. What it finds is logged when it is
/// new, and is in the metrics as long as it lasts.
/// </summary>
internal sealed class NetWatch : BackgroundService
{
    private static readonly TimeSpan s_every = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, (int Holes, int Others, string Seen)> _found = new(StringComparer.Ordinal);
    private readonly IWorkspaceSource _workspace;
    private readonly EngineNet _nets;
    private readonly TimeProvider _clock;
    private readonly ILogger<NetWatch> _logger;

    public NetWatch(IWorkspaceSource workspace, EngineNet nets, IMeterFactory meters, TimeProvider clock, ILogger<NetWatch> logger)
    {
        (_workspace, _nets, _clock, _logger) = (workspace, nets, clock, logger);
        var meter = meters.Create(QueryMetrics.SourceName);
        meter.CreateObservableGauge("dbportal.net.holes", () => Measure(f => f.Holes), "{right}", "Rights of the engine net's login that it must not hold.");
        meter.CreateObservableGauge("dbportal.net.missing", () => Measure(f => f.Others), "{right}", "Rights of the engine net's login that it lacks.");
    }

    /// <summary>Looks once at every net.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        var instances = _workspace.Current.Instances.Where(i => i.Net is not null).ToList();
        foreach (var gone in _found.Keys.Except(instances.Select(i => i.Name), StringComparer.Ordinal))
            _found.TryRemove(gone, out _);
        foreach (var instance in instances)
        {
            if (instance.Net is { } net)
                await LookAsync(instance, net, cancellationToken);
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_every, _clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                await LookAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The portal ends.
        }
    }

    private async Task LookAsync(InstanceEntry instance, NetEntry net, CancellationToken cancellationToken)
    {
        NetReport report;
        try
        {
            report = await _nets.ExamineAsync(instance, net, tries: false, cancellationToken);
        }
        catch (TargetException e)
        {
            report = new NetReport.Refused(ErrorCode.TargetUnavailable, e.Generic);
        }

        if (report is not NetReport.Examined examined)
        {
            NetLog.NotSeen(_logger, instance.Name, report is NetReport.Refused refused ? refused.Message : "");
            return;
        }

        var now = (examined.Deviations.Count(d => d.IsHole), examined.Deviations.Count(d => !d.IsHole), string.Join('\n', examined.Deviations));
        if (_found.TryGetValue(instance.Name, out var before) && before == now)
            return;
        _found[instance.Name] = now;
        foreach (var deviation in examined.Deviations.Where(d => d.IsHole))
            NetLog.Hole(_logger, instance.Name, net.Username, deviation.Kind, deviation.What, deviation.Database);
        if (now.Item2 > 0)
            NetLog.Missing(_logger, instance.Name, net.Username, now.Item2);
    }

    private IEnumerable<Measurement<int>> Measure(Func<(int Holes, int Others, string Seen), int> figure) =>
        _found.Select(f => new Measurement<int>(figure(f.Value), new KeyValuePair<string, object?>("instance", f.Key)));
}
