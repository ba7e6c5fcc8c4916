using DbPortal.Gateway.Audit;
using DbPortal.Gateway.Engines;
using DbPortal.Gateway.Manifest;
using DbPortal.Gateway.Metadata;
using DbPortal.Gateway.Targets;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DbPortal.Gateway.Masking.Verification;

/// <summary>
/// Removes proving grounds whose verification is surely dead: those of this portal that was killed, when it starts and before it verifies again on the
/// instance; and anybody's that are older than a verification may become.
/// </summary>
internal sealed class LeftoverCleaner(
    IWorkspaceSource workspace,
    TargetDirectory targets,
    EngineRegistry engines,
    AuditTrail audit,
    StoreOptions store,
    TimeProvider clock,
    ILogger<LeftoverCleaner> logger) : BackgroundService
{
    private const string Portal = "system";
    private const int MostRemembered = 200;

    /// <summary>How long a verification may take, and the time its end may take.</summary>
    private static readonly TimeSpan s_surelyOver = VerificationStage.Longest + TimeSpan.FromHours(1);

    private static readonly TimeSpan s_memory = TimeSpan.FromDays(30);

    private readonly DateTime _started = clock.GetUtcNow().UtcDateTime;

    /// <summary>Removes the dead of an instance, but for <paramref name="used"/>; what cannot be removed is logged and stays for the list.</summary>
    public async Task CleanAsync(InstanceEntry instance, IProvingGrounds grounds, IReadOnlyCollection<string> used, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var name in (await grounds.ListAsync(cancellationToken)).Except(used, StringComparer.Ordinal))
            {
                if (!IsOld(name) && !await WasOursAsync(instance, name, cancellationToken))
                    continue;
                await RecordAsync(audit, Portal, null, instance.Name, name, cancellationToken);
                await grounds.RemoveAsync(name, cancellationToken);
                VerificationLog.Removed(logger, name, instance.Name);
            }
        }
        catch (Exception e) when (e is TargetException or AuditUnavailableException)
        {
            VerificationLog.NotCleaned(logger, instance.Name, e is TargetException target ? target.Generic : e.Message);
        }
    }

    /// <summary>Writes down that one is removed, before it is.</summary>
    public static Task<string> RecordAsync(AuditTrail audit, string actor, System.Net.IPAddress? source, string instance, string name, CancellationToken cancellationToken) => audit.RecordAsync(
        new AuditEvent(actor, source, AuditActions.MaskingVerify) { Resources = [$"{instance}/{name}"], Details = new Dictionary<string, string> { ["removed"] = name } },
        cancellationToken);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        try
        {
            var page = await audit.ReadAsync(new AuditFilter { Action = AuditActions.MaskingVerify, FromUtc = _started - s_memory }, null, MostRemembered, stoppingToken);
            foreach (var record in page.Records.Where(IsUnfinished).DistinctBy(r => r.Instance))
            {
                if (workspace.Current.Instances.FirstOrDefault(i => i.Name == record.Instance) is { } instance
                    && (await targets.DatabasesAsync(instance, stoppingToken)).FirstOrDefault(d => d.Name == record.Database) is { } near)
                    await CleanAsync(instance, engines.For(instance.Engine).ProvingGroundsOf(instance, near, store.DataFolder), [], stoppingToken);
            }
        }
        catch (Exception e) when (e is TargetException or AuditUnavailableException or OperationCanceledException)
        {
            VerificationLog.NotCleaned(logger, "?", e is TargetException target ? target.Generic : e.Message);
        }
    }

    private bool IsOld(string name) => ProvingGroundNames.MadeUtc(name) is { } made && made < clock.GetUtcNow().UtcDateTime - s_surelyOver;

    /// <summary>Where the store has one portal, what was begun before this process was begun by one that is dead. A shared store tells nothing of who lives.</summary>
    private async Task<bool> WasOursAsync(InstanceEntry instance, string name, CancellationToken cancellationToken)
    {
        if (store.IsShared)
            return false;
        var resource = $"{instance.Name}/{name}";
        var page = await audit.ReadAsync(new AuditFilter { Action = AuditActions.MaskingVerify, Resource = resource }, null, 10, cancellationToken);
        return page.Records.Any(r => r.AtUtc < _started && r.Resources.Contains(resource, StringComparer.Ordinal) && IsUnfinished(r));
    }

    private static bool IsUnfinished(AuditRecord record) => record is { Decision: null, Instance: not null };
}
