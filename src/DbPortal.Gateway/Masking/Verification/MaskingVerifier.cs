using System.Collections.Concurrent;
using System.Globalization;
using DbPortal.Gateway.Access;
using DbPortal.Gateway.Audit;
using DbPortal.Gateway.Engines;
using DbPortal.Gateway.Manifest;
using DbPortal.Gateway.Masking.Verification.Report;
using DbPortal.Gateway.Masking.Verification.Suite;
using DbPortal.Gateway.Metadata;
using DbPortal.Gateway.Queries;
using DbPortal.Gateway.Targets;

namespace DbPortal.Gateway.Masking.Verification;

/// <summary>
/// Runs the attack suite on somebody's own server, in the place of a chosen person, and signs what it found. Everything goes through the governed path;
/// no configuration and no data of the workspace is touched. One at a time. Thread-safe.
/// </summary>
public sealed class MaskingVerifier : IAsyncDisposable
{
    private const int MaxKept = 20;
    private readonly Lock _starting = new();
    private readonly ConcurrentDictionary<string, VerificationRun> _runs = new(StringComparer.Ordinal);
    private readonly IWorkspaceSource _workspace;
    private readonly TargetDirectory _targets;
    private readonly EngineRegistry _engines;
    private readonly AttackSuite _suite;
    private readonly VerificationStage _stage;
    private readonly AuditTrail _audit;
    private readonly ReportSigner _signer;
    private readonly StoreOptions _store;
    private readonly TimeProvider _clock;

    internal MaskingVerifier(
        IWorkspaceSource workspace, TargetDirectory targets, EngineRegistry engines, AttackSuite suite, VerificationStage stage, AuditTrail audit, ReportSigner signer, StoreOptions store, TimeProvider clock)
    {
        (_workspace, _targets, _engines, _suite, _stage) = (workspace, targets, engines, suite, stage);
        (_audit, _signer, _store, _clock) = (audit, signer, store, clock);
    }

    /// <summary>The one that runs now, whoever ordered it.</summary>
    public VerificationRun? Running => _runs.Values.FirstOrDefault(r => !r.Completion.IsCompleted);

    /// <summary>The key with which anybody can check reports of this installation without it, as PEM.</summary>
    public string PublicKey => _signer.PublicKey;

    /// <summary>Starts a verification and returns at once; or says why not.</summary>
    public async Task<VerificationStart> StartAsync(VerificationOrder order, CancellationToken cancellationToken)
    {
        var snapshot = _workspace.Current;
        var rules = new AccessRules(snapshot, _clock);
        if (!MayOrder(rules, order.By))
            return new VerificationStart.Refused(ErrorCode.AccessDenied, "Verifying masking needs masking.manage and access.manage on the workspace.");
        if (!rules.IsActive(order.As))
            return new VerificationStart.Refused(ErrorCode.InvalidRequest, $"'{order.As}' is nobody: write user:EMAIL or serviceAccount:NAME of an account that is not disabled.");
        var (at, code, why) = await FindAsync(snapshot, order.Instance, order.Database, cancellationToken);
        if (at is null)
            return new VerificationStart.Refused(code, why);
        var person = new Principal(order.As, order.As.Name, [], null);
        var grounds = _engines.For(at.Instance.Engine).ProvingGroundsOf(at.Instance, at.Database, _store.DataFolder);
        var plan = new VerificationPlan("", order.By, person, snapshot, at.Instance, at.Database, grounds, grounds.At(ProvingGroundNames.New(_clock.GetUtcNow())), _suite);
        if (rules.For(person).HoldsOnAllOf(Permissions.DataUnmask, plan.NearAddress))
            return new VerificationStart.Refused(ErrorCode.InvalidRequest, $"'{order.As}' may see every masked column of {order.Instance}/{order.Database}, so there is nothing to verify. Choose somebody without data.unmask.");
        return await StartAsync(order, plan, cancellationToken);
    }

    /// <summary>A verification of this id that somebody ordered, while it is kept.</summary>
    public VerificationRun? Find(string id, Principal by) => _runs.TryGetValue(id, out var run) && run.Order.By.Id == by.Id ? run : null;

    /// <summary>The newest that somebody ordered, while it is kept.</summary>
    public VerificationRun? LatestOf(Principal by) => _runs.Values.Where(r => r.Order.By.Id == by.Id).MaxBy(r => r.StartedUtc);

    /// <summary>Proving grounds that are on an instance and that no verification of this process uses.</summary>
    public async Task<LeftoverList> LeftoversAsync(Principal by, string instance, string database, CancellationToken cancellationToken)
    {
        var snapshot = _workspace.Current;
        if (!MayOrder(new AccessRules(snapshot, _clock), by))
            return new LeftoverList.Refused(ErrorCode.AccessDenied, "Looking for what verifications left needs masking.manage and access.manage on the workspace.");
        var (at, code, why) = await FindAsync(snapshot, instance, database, cancellationToken);
        if (at is null)
            return new LeftoverList.Refused(code, why);
        try
        {
            var used = _stage.GroundsInUse;
            var names = await _engines.For(at.Instance.Engine).ProvingGroundsOf(at.Instance, at.Database, _store.DataFolder).ListAsync(cancellationToken);
            return new LeftoverList.Found([.. names.Where(n => !used.Contains(n)).Select(n => new Leftover(n, ProvingGroundNames.MadeUtc(n) ?? default))]);
        }
        catch (TargetException e)
        {
            return new LeftoverList.Refused(ErrorCode.TargetUnavailable, e.Generic);
        }
    }

    /// <summary>Removes one of <see cref="LeftoversAsync"/>; audited. The list that is left, or why it cannot be said.</summary>
    public async Task<LeftoverList> RemoveAsync(Principal by, string instance, string database, string name, CancellationToken cancellationToken)
    {
        var left = await LeftoversAsync(by, instance, database, cancellationToken);
        if (left is not LeftoverList.Found found)
            return left;
        var (at, code, why) = await FindAsync(_workspace.Current, instance, database, cancellationToken);
        if (at is null)
            return new LeftoverList.Refused(code, why);
        if (found.Leftovers.All(l => l.Name != name))
            return new LeftoverList.Refused(ErrorCode.NotFound, $"Nothing called '{name}' is left over on '{instance}'.");
        try
        {
            await LeftoverCleaner.RecordAsync(_audit, by.Name, by.Source, instance, name, cancellationToken);
            await _engines.For(at.Instance.Engine).ProvingGroundsOf(at.Instance, at.Database, _store.DataFolder).RemoveAsync(name, cancellationToken);
            return await LeftoversAsync(by, instance, database, cancellationToken);
        }
        catch (TargetException e)
        {
            return new LeftoverList.Refused(ErrorCode.DatabaseError, e.Generic);
        }
        catch (AuditUnavailableException)
        {
            return new LeftoverList.Refused(ErrorCode.AuditUnavailable, "The audit cannot be written, so nothing is removed. Ask the operator of the portal.");
        }
    }

    /// <summary>Whether a document is a report of this installation as it was written, and whether the audit has it.</summary>
    public async Task<ReportCheck> CheckAsync(string document, CancellationToken cancellationToken)
    {
        var (check, digest) = _signer.Check(document);
        if (check.Id is not { } id)
            return check;
        try
        {
            var record = await _audit.FindAsync(id, cancellationToken);
            return check with { Audited = record is { Action: AuditActions.MaskingVerify } && record.Details.GetValueOrDefault(VerificationStage.DigestFact) == digest };
        }
        catch (AuditUnavailableException)
        {
            return check;
        }
    }

    /// <summary>Stops what runs and waits until its proving ground is removed.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var run in _runs.Values)
            run.Cancel();
        await Task.WhenAll(_runs.Values.Select(r => r.Completion));
    }

    private async Task<VerificationStart> StartAsync(VerificationOrder order, VerificationPlan plan, CancellationToken cancellationToken)
    {
        AuditEntry entry;
        try
        {
            entry = await _audit.BeginAsync(VerificationStage.IntentOf(plan), cancellationToken);
        }
        catch (AuditUnavailableException)
        {
            return new VerificationStart.Refused(ErrorCode.AuditUnavailable, "The audit cannot be written, so nothing is run. Ask the operator of the portal.");
        }

        var run = new VerificationRun(entry.Id, order, entry.BeganUtc);
        var other = TryBegin(run, entry, plan with { Id = entry.Id });
        if (other is null)
            return new VerificationStart.Started(run);
        await _audit.CompleteAsync(entry, new AuditOutcome(AuditDecision.Deny) { Code = ErrorCode.Conflict }, CancellationToken.None);
        return new VerificationStart.Refused(ErrorCode.Conflict, string.Create(CultureInfo.InvariantCulture,
            $"{other.Order.By.Name} is verifying {other.Order.Instance}/{other.Order.Database} since {other.StartedUtc:yyyy-MM-dd HH:mm} UTC; one runs at a time."));
    }

    /// <summary>Null when it began, else the one that runs already.</summary>
    private VerificationRun? TryBegin(VerificationRun run, AuditEntry entry, VerificationPlan plan)
    {
        lock (_starting)
        {
            if (Running is { } other)
                return other;
            foreach (var old in _runs.Values.OrderByDescending(r => r.StartedUtc).Skip(MaxKept - 1))
            {
                _runs.TryRemove(old.Id, out _);
                old.Dispose();
            }

            run.Start((self, token) => _stage.PlayAsync(self, entry, plan, token));
            _runs[run.Id] = run;
            return null;
        }
    }

    private static bool MayOrder(AccessRules rules, Principal by) =>
        rules.For(by) is var held && held.HoldsInWorkspace(Permissions.MaskingManage) && held.HoldsInWorkspace(Permissions.AccessManage);

    private async Task<(Place? At, ErrorCode Code, string Why)> FindAsync(WorkspaceSnapshot snapshot, string instance, string database, CancellationToken cancellationToken)
    {
        if (snapshot.Instances.FirstOrDefault(i => i.Name == instance) is not { } entry)
            return (null, ErrorCode.NotFound, $"There is no instance '{instance}'.");
        try
        {
            return (await _targets.DatabasesAsync(entry, cancellationToken)).FirstOrDefault(d => d.Name == database) is { } found
                ? (new Place(entry, found), default, "")
                : (null, ErrorCode.NotFound, $"The instance '{instance}' has no database '{database}'.");
        }
        catch (TargetException e)
        {
            return (null, ErrorCode.TargetUnavailable, e.Generic);
        }
    }

    private sealed record Place(InstanceEntry Instance, DatabaseEntry Database);
}
