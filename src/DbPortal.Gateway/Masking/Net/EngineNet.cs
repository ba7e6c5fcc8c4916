using System.Globalization;
using System.Text;
using DbPortal.Gateway.Access;
using DbPortal.Gateway.Audit;
using DbPortal.Gateway.Engines;
using DbPortal.Gateway.Manifest;
using DbPortal.Gateway.Queries;
using DbPortal.Gateway.Targets;

namespace DbPortal.Gateway.Masking.Net;

/// <summary>
/// The engine net of an instance: a login that lacks what is masked, made on request, tried, and compared with the rules. Every question is audited.
/// Thread-safe.
/// </summary>
public sealed class EngineNet
{
    private readonly IWorkspaceSource _workspace;
    private readonly AccessDirectory _access;
    private readonly NetSurvey _survey;
    private readonly AuditTrail _audit;

    internal EngineNet(IWorkspaceSource workspace, AccessDirectory access, NetSurvey survey, AuditTrail audit) =>
        (_workspace, _access, _survey, _audit) = (workspace, access, survey, audit);

    /// <summary>How the login's rights differ from the rules, by what the server says of them.</summary>
    public Task<NetReport> StateAsync(Principal by, string instance, CancellationToken cancellationToken) =>
        AskAsync(by, instance, "state", (entry, net) => ExamineAsync(entry, net, tries: false, cancellationToken), cancellationToken);

    /// <summary>The same, and every column tried through the login.</summary>
    public Task<NetReport> VerifyAsync(Principal by, string instance, CancellationToken cancellationToken) =>
        AskAsync(by, instance, "verify", (entry, net) => ExamineAsync(entry, net, tries: true, cancellationToken), cancellationToken);

    /// <summary>The statements that make the login, and make it hold what it should.</summary>
    public Task<NetReport> ScriptAsync(Principal by, string instance, CancellationToken cancellationToken) =>
        AskAsync(by, instance, "script", (entry, net) => ScriptAsync(entry, net, cancellationToken), cancellationToken);

    /// <summary>Runs that script with the portal's account, then verifies.</summary>
    public Task<NetReport> ApplyAsync(Principal by, string instance, CancellationToken cancellationToken) => ApplyAsync(by, instance, _ => { }, cancellationToken);

    /// <summary>The same; <paramref name="progress"/> is told, on any thread, how far it is.</summary>
    public Task<NetReport> ApplyAsync(Principal by, string instance, Action<NetProgress> progress, CancellationToken cancellationToken) =>
        AskAsync(by, instance, "apply", (entry, net) => ApplyAsync(entry, net, progress, cancellationToken), cancellationToken);

    /// <summary>The comparison alone, for those who watch; no person asks.</summary>
    internal async Task<NetReport> ExamineAsync(InstanceEntry instance, NetEntry net, bool tries, CancellationToken cancellationToken)
    {
        var (parts, refused) = await _survey.OfAsync(instance, net, cancellationToken);
        return refused is not null ? refused : await ExamineAsync(net, parts, tries, cancellationToken);
    }

    private static async Task<NetReport> ExamineAsync(NetEntry net, IReadOnlyList<NetPart> parts, bool tries, CancellationToken cancellationToken)
    {
        var deviations = new List<NetDeviation>();
        var tried = 0;
        foreach (var (plan, accounts) in parts)
        {
            if (!await accounts.CanLogInAsync(cancellationToken))
            {
                deviations.Add(new(NetDeviationKind.Login, plan.Database, net.Username));
                continue;
            }

            deviations.AddRange(NetDrift.Between(plan, await accounts.ReadAsync(cancellationToken)));
            if (!tries)
                continue;
            var trial = await accounts.TryAsync(plan, cancellationToken);
            tried += trial.Tried;
            deviations.AddRange(NetDrift.Of(plan, trial));
        }

        return new NetReport.Examined(
            net.Username,
            parts.Sum(p => p.Plan.Open.Count()),
            parts.Sum(p => p.Plan.Closed.Count()),
            tried,
            [.. deviations.Distinct()],
            [.. parts.SelectMany(p => p.Plan.Relations.Where(r => r.LeftOut is not null).Select(r => new NetLeftOut(p.Plan.Database, r.Name.ToString(), r.LeftOut ?? "")))])
        {
            Reach = [.. parts.SelectMany(p => p.Plan.Relations.Where(r => r.LeftOut is null || r.View is not null).Select(r => new NetReach(p.Plan.Database, r.Name.ToString(), r.Open, r.Closed, r.View?.ToString())))],
        };
    }

    private async Task<NetReport> ScriptAsync(InstanceEntry instance, NetEntry net, CancellationToken cancellationToken)
    {
        var (parts, refused) = await _survey.OfAsync(instance, net, cancellationToken);
        if (refused is not null)
            return refused;
        var text = new StringBuilder();
        foreach (var (index, part) in parts.Index())
        {
            var script = part.Accounts.Script(part.Plan);
            if (index == 0)
                Append(text, "The login, once a server.", script.Account);
            Append(text, $"In {part.Plan.Database}.", script.Grants);
            foreach (var left in part.Plan.Relations.Where(r => r.LeftOut is not null))
                text.Append(CultureInfo.InvariantCulture, $"-- nothing of {OneLine(left.Name.ToString())}: {OneLine(left.LeftOut ?? "")}\n");
            Advise(text, await part.Accounts.ShuttingAsync(cancellationToken));
        }

        return new NetReport.Scripted(text.ToString());
    }

    private async Task<NetReport> ApplyAsync(InstanceEntry instance, NetEntry net, Action<NetProgress> progress, CancellationToken cancellationToken)
    {
        if (net.Password is null)
            return new NetReport.Refused(ErrorCode.InvalidRequest, $"The engine net of '{instance.Name}' has no password.");
        var (parts, refused) = await _survey.OfAsync(instance, net, cancellationToken);
        if (refused is not null)
            return refused;
        foreach (var (plan, accounts) in parts)
        {
            var script = accounts.Script(plan);
            IReadOnlyList<string> statements = await accounts.CanLogInAsync(cancellationToken) ? script.Grants : [.. script.Account, .. script.Grants];
            await accounts.ApplyAsync(statements, done => progress(new(plan.Database, done, statements.Count)), cancellationToken);
        }

        await _survey.ForgetAsync(instance, cancellationToken);
        return await ExamineAsync(instance, net, tries: true, cancellationToken);
    }

    private static void Append(StringBuilder text, string title, IReadOnlyList<string> statements)
    {
        text.Append(CultureInfo.InvariantCulture, $"-- {OneLine(title)}\n");
        foreach (var statement in statements)
            text.Append(statement).Append(";\n");
    }

    /// <summary>What everybody may call is not the portal's to take away: others may need it.</summary>
    private static void Advise(StringBuilder text, IReadOnlyList<string> shutting)
    {
        if (shutting.Count > 0)
            text.Append("-- Everybody may call these, and they run with their owner's rights: whatever they read, the login can learn.\n-- The portal leaves them as they are. Where nobody needs them, or after granting them to those who do:\n");
        foreach (var statement in shutting)
            text.Append(CultureInfo.InvariantCulture, $"-- {OneLine(statement)};\n");
    }

    /// <summary>A name may hold anything, and a comment ends with its line.</summary>
    private static string OneLine(string text) => text.ReplaceLineEndings(" ");

    private async Task<NetReport> AskAsync(Principal by, string instance, string step, Func<InstanceEntry, NetEntry, Task<NetReport>> ask, CancellationToken cancellationToken)
    {
        AuditEntry entry;
        try
        {
            entry = await _audit.BeginAsync(AuditIntent.Of(by, AuditActions.MaskingNet) with { Instance = instance, Resources = [instance], Purpose = step }, cancellationToken);
        }
        catch (AuditUnavailableException)
        {
            return new NetReport.Refused(ErrorCode.AuditUnavailable, "The audit cannot be written, so nothing is done. Ask the operator of the portal.");
        }

        NetReport report = new NetReport.Refused(ErrorCode.DatabaseError, "Internal error.");
        try
        {
            return report = await DecideAsync(by, instance, ask);
        }
        catch (TargetException e)
        {
            return report = new NetReport.Refused(e.Failure == TargetFailure.Statement ? ErrorCode.DatabaseError : ErrorCode.TargetUnavailable, e.Generic);
        }
        finally
        {
            await _audit.CompleteAsync(entry, OutcomeOf(report), CancellationToken.None);
        }
    }

    private async Task<NetReport> DecideAsync(Principal by, string instance, Func<InstanceEntry, NetEntry, Task<NetReport>> ask)
    {
        var held = _access.Current.For(by);
        if (!held.HoldsInWorkspace(Permissions.MaskingManage) || !held.HoldsInWorkspace(Permissions.AccessManage))
            return new NetReport.Refused(ErrorCode.AccessDenied, "The engine net needs masking.manage and access.manage on the workspace.");
        if (_workspace.Current.Instances.FirstOrDefault(i => i.Name == instance) is not { } entry)
            return new NetReport.Refused(ErrorCode.NotFound, $"There is no instance '{instance}'.");
        return entry.Net is { } net
            ? await ask(entry, net)
            : new NetReport.Refused(ErrorCode.InvalidRequest, $"The instance '{instance}' has no engine net: give it one in the manifest (net: {{ username, password }}).");
    }

    private static AuditOutcome OutcomeOf(NetReport report) => report switch
    {
        NetReport.Refused refused => new(refused.Code == ErrorCode.AccessDenied ? AuditDecision.Deny : AuditDecision.Allow) { Code = refused.Code },
        NetReport.Scripted => new(AuditDecision.Allow),
        NetReport.Examined examined => new(AuditDecision.Allow)
        {
            Details = new Dictionary<string, string>
            {
                ["holes"] = examined.Deviations.Count(d => d.IsHole).ToString(CultureInfo.InvariantCulture),
                ["deviations"] = examined.Deviations.Count.ToString(CultureInfo.InvariantCulture),
            },
        },
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
