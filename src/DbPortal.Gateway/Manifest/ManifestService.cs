using System.Globalization;
using DbPortal.Gateway.Access;
using DbPortal.Gateway.Audit;
using DbPortal.Gateway.Metadata;
using DbPortal.Gateway.Metadata.Entities;
using DbPortal.Gateway.Queries;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace DbPortal.Gateway.Manifest;

/// <summary>Configuration as code: checks a manifest, shows what it would change, applies it whole or not at all, and writes one out.</summary>
public sealed class ManifestService
{
    private const string Portal = "system";
    private const int MaxTurns = 10;
    private readonly IDbContextFactory<MetadataContext> _contexts;
    private readonly SnapshotReader _reader;
    private readonly ManifestReconciler _reconciler;
    private readonly StoredWorkspace _workspace;
    private readonly AuditTrail _audit;
    private readonly TimeProvider _time;
    private readonly ILogger<ManifestService> _logger;

    internal ManifestService(
        IDbContextFactory<MetadataContext> contexts,
        SnapshotReader reader,
        ManifestReconciler reconciler,
        StoredWorkspace workspace,
        AuditTrail audit,
        TimeProvider time,
        ILogger<ManifestService> logger)
    {
        _contexts = contexts;
        _reader = reader;
        _reconciler = reconciler;
        _workspace = workspace;
        _audit = audit;
        _time = time;
        _logger = logger;
    }

    /// <summary>Every error of a manifest, empty when it can be applied.</summary>
    public async Task<IReadOnlyList<ManifestError>> ValidateAsync(ManifestSource source, CancellationToken cancellationToken)
    {
        var errors = new ManifestErrors();
        await ReadAsync(source, (await _reader.ItemsAsync(cancellationToken)).Items, errors, cancellationToken);
        return errors.All;
    }

    /// <summary>The difference to the store. Throws <see cref="ManifestException"/> with every error.</summary>
    public async Task<ManifestPlan> PlanAsync(ManifestSource source, CancellationToken cancellationToken)
    {
        var (version, stored) = await _reader.ItemsAsync(cancellationToken);
        return new ManifestPlan(version, _reconciler.Compare(await ReadAsync(source, stored, cancellationToken), stored, OriginOf(source)).Changes);
    }

    /// <summary>
    /// Applies it in one transaction, audited; null <paramref name="principal"/>: the portal itself, at start. What is applied is the difference at that
    /// moment, which is returned. Throws <see cref="ManifestException"/> and <see cref="AuditUnavailableException"/>; nothing is applied then.
    /// </summary>
    public async Task<ManifestPlan> ApplyAsync(ManifestSource source, Principal? principal, CancellationToken cancellationToken)
    {
        if ((await PlanAsync(source, cancellationToken)) is { IsEmpty: true } nothing)
            return nothing;
        var intent = new AuditIntent(principal?.Name ?? Portal, principal?.Source, AuditActions.ManifestApply) { Resources = ["workspace"] };
        var entry = await _audit.BeginAsync(intent, cancellationToken);
        ManifestPlan? applied = null;
        try
        {
            applied = await StoreInTurnAsync(source, cancellationToken);
        }
        finally
        {
            await _audit.CompleteAsync(entry, OutcomeOf(applied), CancellationToken.None);
        }

        Log.Applied(_logger, CountOf(applied, ManifestAction.Create), CountOf(applied, ManifestAction.Change), CountOf(applied, ManifestAction.Remove));
        await _workspace.ReloadAsync(cancellationToken);
        return applied;
    }

    /// <summary>The configuration in force as YAML, without secrets: their places name an environment variable to set.</summary>
    public async Task<string> ExportAsync(CancellationToken cancellationToken)
    {
        var (_, items) = await _reader.ItemsAsync(cancellationToken);
        return ManifestWriter.Write(items);
    }

    /// <summary>What a manifest owns, as <c>kind/name</c>: pages show it, and change it nowhere.</summary>
    public async Task<IReadOnlySet<string>> OwnedAsync(CancellationToken cancellationToken) =>
        (await _reader.ItemsAsync(cancellationToken)).Items.Where(item => Origins.IsDeclared(item.Origin))
            .Select(item => $"{item.Kind}/{item.Name}").ToHashSet(StringComparer.Ordinal);

    /// <summary>Whoever comes second begins again, with what the first one left.</summary>
    private async Task<ManifestPlan> StoreInTurnAsync(ManifestSource source, CancellationToken cancellationToken)
    {
        for (var turn = 1; ; turn++)
        {
            try
            {
                return await StoreAsync(source, cancellationToken);
            }
            catch (DbUpdateException) when (turn < MaxTurns)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(20 * turn), _time, cancellationToken);
            }
        }
    }

    private async Task<ManifestPlan> StoreAsync(ManifestSource source, CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        var state = await context.Workspace.SingleAsync(cancellationToken);
        var stored = await context.Configuration.ToListAsync(cancellationToken);
        if (source.AllowsLiteralSecrets && stored.Any(item => item.Origin != Origins.Demo))
            throw new InvalidOperationException("The demo workspace cannot be put over a real one.");
        var difference = _reconciler.Compare(await ReadAsync(source, stored, cancellationToken), stored, OriginOf(source));
        var now = _time.GetUtcNow().UtcDateTime;
        var plan = new ManifestPlan(state.Version, difference.Changes);
        _reconciler.Apply(difference, context.Configuration, OriginOf(source), now);
        // The version is a concurrency token: of two who apply at once, the second writes nothing.
        state.Version++;
        state.UpdatedUtc = now;
        await context.SaveChangesAsync(cancellationToken);
        return plan;
    }

    private static async Task<IReadOnlyList<ManifestItem>> ReadAsync(ManifestSource source, IReadOnlyList<ConfigurationItem> stored, CancellationToken cancellationToken)
    {
        var errors = new ManifestErrors();
        var items = await ReadAsync(source, stored, errors, cancellationToken);
        return errors.All is { Count: > 0 } found ? throw new ManifestException(found) : items;
    }

    private static Task<IReadOnlyList<ManifestItem>> ReadAsync(
        ManifestSource source, IReadOnlyList<ConfigurationItem> stored, ManifestErrors errors, CancellationToken cancellationToken)
    {
        var others = stored.Where(item => !Origins.IsDeclared(item.Origin)).Select(item => (item.Kind, item.Name)).ToHashSet();
        return new ManifestReader(errors, Environment.GetEnvironmentVariable).ReadAsync(source, others, cancellationToken);
    }

    private static string OriginOf(ManifestSource source) => source.AllowsLiteralSecrets ? Origins.Demo : Origins.Manifest;

    private static AuditOutcome OutcomeOf(ManifestPlan? applied) => new(AuditDecision.Allow)
    {
        Code = applied is null ? ErrorCode.Conflict : null,
        Resources = [.. (applied?.Changes ?? []).Take(500).Select(change => $"{change.Kind}/{change.Name}")],
        Details = applied is null ? new Dictionary<string, string>() : new Dictionary<string, string>
        {
            ["version"] = (applied.BaseVersion + 1).ToString(CultureInfo.InvariantCulture),
            ["created"] = CountOf(applied, ManifestAction.Create).ToString(CultureInfo.InvariantCulture),
            ["changed"] = CountOf(applied, ManifestAction.Change).ToString(CultureInfo.InvariantCulture),
            ["removed"] = CountOf(applied, ManifestAction.Remove).ToString(CultureInfo.InvariantCulture),
        },
    };

    private static int CountOf(ManifestPlan? plan, ManifestAction action) => plan?.Changes.Count(change => change.Action == action) ?? 0;
}
