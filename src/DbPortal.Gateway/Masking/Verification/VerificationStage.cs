using System.Collections.Concurrent;
using System.Globalization;
using DbPortal.Gateway.Access;
using DbPortal.Gateway.Audit;
using DbPortal.Gateway.Engines;
using DbPortal.Gateway.Masking.Verification.Report;
using DbPortal.Gateway.Queries;
using Microsoft.Extensions.Logging;

namespace DbPortal.Gateway.Masking.Verification;

/// <summary>Carries a verification through: sets the stage, runs it, clears the stage, signs and writes down.</summary>
internal sealed class VerificationStage(ProvingLanes lanes, LeftoverCleaner cleaner, AuditTrail audit, ReportSigner signer, TimeProvider clock, ILogger<VerificationStage> logger)
{
    /// <summary>A verification that takes longer is stopped.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(2);

    /// <summary>The fact of the audit entry that holds the report's digest.</summary>
    public const string DigestFact = "reportSha256";

    private readonly ConcurrentDictionary<string, byte> _inUse = new(StringComparer.Ordinal);

    /// <summary>Names of proving grounds that verifications of this process use now.</summary>
    public IReadOnlyCollection<string> GroundsInUse => [.. _inUse.Keys];

    /// <summary>What is announced.</summary>
    public static AuditIntent IntentOf(VerificationPlan plan) => AuditIntent.Of(plan.By, AuditActions.MaskingVerify) with
    {
        Instance = plan.Instance.Name,
        Database = plan.Near.Name,
        Resources = [$"{plan.Instance.Name}/{plan.Ground.Name}", plan.Person.Name],
        Purpose = nameof(QueryPurpose.Verification).ToLowerInvariant(),
    };

    /// <summary>From the empty stage to the empty stage.</summary>
    public async Task<VerificationOutcome> PlayAsync(VerificationRun run, AuditEntry entry, VerificationPlan plan, CancellationToken cancellationToken)
    {
        var site = new ProvingSite(plan, lanes);
        _inUse[plan.Ground.Name] = 0;
        using var late = new CancellationTokenSource(Longest, clock);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, late.Token);
        await cleaner.CleanAsync(plan.Instance, plan.Grounds, GroundsInUse, CancellationToken.None);
        var (findings, stopped) = await RunAsync(run, plan, site, stop.Token);
        run.Tell(run.Progress with { Phase = VerificationPhase.Removing, Level = null, Done = 0, Of = 1 });
        await site.DisposeAsync();
        _inUse.TryRemove(plan.Ground.Name, out _);
        if (site.LeftBehind is { } left)
            VerificationLog.LeftBehind(logger, plan.Id, left);
        var outcome = findings is null
            ? stopped with { LeftBehind = site.LeftBehind }
            : Finish(plan, findings, entry.BeganUtc, site.LeftBehind);
        outcome = await CloseAsync(entry, outcome);
        run.Tell(run.Progress with { Phase = VerificationPhase.Ended, Done = 1 });
        return outcome;
    }

    private async Task<(VerificationFindings? Findings, VerificationOutcome Stopped)> RunAsync(VerificationRun run, VerificationPlan plan, ProvingSite site, CancellationToken cancellationToken)
    {
        try
        {
            return (await new MaskingVerification(plan, site, run.Tell).RunAsync(cancellationToken), Stop(ErrorCode.Cancelled, ""));
        }
        catch (OperationCanceledException)
        {
            return (null, Stop(ErrorCode.Cancelled, "Cancelled: half a verification proves nothing, so there is no report."));
        }
        catch (TargetException e) when (cancellationToken.IsCancellationRequested)
        {
            return (null, Stop(ErrorCode.Cancelled, $"Cancelled: {e.Generic}"));
        }
        catch (TargetException e)
        {
            return (null, Stop(e.Failure == TargetFailure.Statement ? ErrorCode.DatabaseError : ErrorCode.TargetUnavailable, e.Generic));
        }
        // A bug must not leave the proving ground behind; it is logged, and the person learns that it was one.
        catch (Exception e) when (Logged(plan, e))
        {
            return (null, Stop(ErrorCode.DatabaseError, "Internal error; the log of the portal says more."));
        }
    }

    private VerificationOutcome.Finished Finish(VerificationPlan plan, VerificationFindings findings, DateTime startedUtc, string? leftBehind)
    {
        var held = new AccessRules(ProvingWorkspace.Of(plan, UseLevel.Lookup), clock).For(plan.Person);
        var unmasks = new AccessRules(plan.Workspace, clock).For(plan.Person).HoldsAnywhereIn(Permissions.DataUnmask, plan.NearAddress);
        var report = ReportBuilder.Build(plan, held, unmasks, findings, startedUtc, clock.GetUtcNow().UtcDateTime);
        VerificationLog.Ended(logger, plan.Id, plan.Instance.Name, report.Verdict.ToString(), report.Leaks.Count);
        return new(signer.Sign(report), leftBehind);
    }

    /// <summary>A report that the audit does not know of is not given out.</summary>
    private async Task<VerificationOutcome> CloseAsync(AuditEntry entry, VerificationOutcome outcome)
    {
        try
        {
            await audit.CompleteAsync(entry, ToAudit(outcome), CancellationToken.None);
            return outcome;
        }
        catch (AuditUnavailableException)
        {
            return Stop(ErrorCode.AuditUnavailable, "The outcome cannot be written to the audit, so the report is withheld. Ask the operator of the portal.") with { LeftBehind = outcome.LeftBehind };
        }
    }

    private static AuditOutcome ToAudit(VerificationOutcome outcome) => outcome switch
    {
        VerificationOutcome.Finished finished => new(AuditDecision.Allow)
        {
            Details = new Dictionary<string, string>
            {
                ["verdict"] = finished.Report.Report.Verdict.ToString().ToLowerInvariant(),
                ["attacks"] = finished.Report.Report.Attacks.Count.ToString(CultureInfo.InvariantCulture),
                ["leaks"] = finished.Report.Report.Leaks.Count.ToString(CultureInfo.InvariantCulture),
                [DigestFact] = finished.Report.Digest,
            },
        },
        VerificationOutcome.Stopped stopped => new(AuditDecision.Allow) { Code = stopped.Code },
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static VerificationOutcome.Stopped Stop(ErrorCode code, string message) => new(code, message, null);

    private bool Logged(VerificationPlan plan, Exception failure)
    {
        VerificationLog.Failed(logger, plan.Id, failure);
        return true;
    }
}
