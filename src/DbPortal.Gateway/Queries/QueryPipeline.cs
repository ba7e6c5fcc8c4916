using System.Diagnostics;
using DbPortal.Gateway.Access;
using DbPortal.Gateway.Audit;
using DbPortal.Gateway.Engines;
using DbPortal.Gateway.Masking;
using DbPortal.Gateway.Targets;
using DbPortal.Sql.Analysis;

namespace DbPortal.Gateway.Queries;

/// <summary>
/// The only public way to run SQL: admit, locate, read, understand, decide, plan, run, shield, close. Each step takes a value that only the step before
/// can make. Thread-safe.
/// </summary>
public sealed class QueryPipeline
{
    private readonly AuditTrail _audit;
    private readonly LateOutcomes _late;
    private readonly Understanding _understanding;
    private readonly StatementRunner _runner;
    private readonly SqlRedactor _redactor;
    private readonly RunningQueries _running;
    private readonly QueryHistory _history;
    private readonly QueryMetrics _metrics;
    private readonly TargetDirectory _targets;
    private readonly ProbeGuard _probes;
    private readonly TimeProvider _clock;

    internal QueryPipeline(
        AuditTrail audit,
        LateOutcomes late,
        Understanding understanding,
        StatementRunner runner,
        SqlRedactor redactor,
        RunningQueries running,
        QueryHistory history,
        QueryMetrics metrics,
        TargetDirectory targets,
        ProbeGuard probes,
        TimeProvider clock)
    {
        (_audit, _late, _understanding, _runner, _redactor) = (audit, late, understanding, runner, redactor);
        (_running, _history, _metrics, _targets, _probes, _clock) = (running, history, metrics, targets, probes, clock);
    }

    /// <summary>
    /// Runs a request and feeds its masked results to <paramref name="consumer"/>. Every ending is a value; an exception is a bug. When this returns,
    /// the outcome is durable in the audit, and only then may the consumer let go of what it holds.
    /// </summary>
    public async Task<QueryOutcome> RunAsync(QueryRequest request, IResultConsumer consumer, CancellationToken cancellationToken)
    {
        var started = _clock.GetTimestamp();
        using var admitted = _running.Admit(request.Actor.Id);
        if (admitted is null)
            return new QueryOutcome.Denied(null, ErrorCode.RateLimited, $"You have {RunningQueries.MaxPerPrincipal} queries running; wait for one to end or cancel it.", []);
        using var trace = QueryMetrics.Traces.StartActivity("query");
        try
        {
            // The intent goes to disk while the text is being understood; nothing is decided, let alone run, before it is there.
            var understanding = _understanding.OfAsync(request, cancellationToken);
            var admitting = _audit.BeginAsync(IntentOf(request), cancellationToken);
            await ((Task)understanding).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            var entry = await admitting;
            return await RunAuditedAsync(entry, understanding, request, consumer, started, cancellationToken);
        }
        catch (AuditUnavailableException)
        {
            return new QueryOutcome.Denied(null, ErrorCode.AuditUnavailable, "The audit cannot be written, so nothing is run. Ask the operator of the portal.", []);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return new QueryOutcome.Denied(null, ErrorCode.Cancelled, "Cancelled before it began.", []);
        }
    }

    /// <summary>Says what a request touches and what would be decided; nothing runs.</summary>
    public async Task<AnalysisReport> AnalyzeAsync(QueryRequest request, CancellationToken cancellationToken) =>
        await _understanding.OfAsync(request, cancellationToken) switch
        {
            UnderstandingResult.Refused refused => new AnalysisReport.Rejected(refused.Code, refused.Message, refused.Violations),
            UnderstandingResult.Understood understood => ReportWriter.Write(understood, request.Purpose),
            _ => throw new UnreachableException(),
        };

    /// <summary>Audits a request that is not even readable, and refuses it for that reason. <paramref name="request"/> holds what is known of it.</summary>
    public async Task<QueryOutcome> RefuseAsync(QueryRequest request, ErrorCode code, string message, CancellationToken cancellationToken)
    {
        var started = _clock.GetTimestamp();
        try
        {
            var run = new RunRecord(await _audit.BeginAsync(IntentOf(request), cancellationToken), request);
            return await CloseAsync(run, new QueryOutcome.Denied(run.Entry.Id, code, message, []), started);
        }
        catch (AuditUnavailableException)
        {
            return new QueryOutcome.Denied(null, code, message, []);
        }
    }

    private async Task<QueryOutcome> RunAuditedAsync(AuditEntry entry, Task<UnderstandingResult> understanding, QueryRequest request, IResultConsumer consumer, long started, CancellationToken cancellationToken)
    {
        using var source = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var registered = _running.Register(entry.Id, request.Actor.Id, source);
        var run = new RunRecord(entry, request);
        QueryOutcome outcome;
        try
        {
            outcome = await DecideAndRunAsync(run, await understanding, consumer, source.Token);
        }
        catch (OperationCanceledException) when (source.IsCancellationRequested)
        {
            outcome = new QueryOutcome.Failed(entry.Id, ErrorCode.Cancelled, "Cancelled.", null, null, 0, []);
        }
        catch (Exception)
        {
            await CloseAsync(run, new QueryOutcome.Failed(entry.Id, ErrorCode.DatabaseError, "Internal error.", null, null, 0, []), started);
            throw;
        }
        return await CloseAsync(run, outcome, started);
    }

    private async Task<QueryOutcome> DecideAndRunAsync(RunRecord run, UnderstandingResult read, IResultConsumer consumer, CancellationToken cancellationToken)
    {
        if (read is UnderstandingResult.Refused refused)
        {
            run.Target = refused.Target;
            return new QueryOutcome.Denied(run.Entry.Id, refused.Code, refused.Message, refused.Violations);
        }

        var understood = (UnderstandingResult.Understood)read; // the family has two members
        run.Target = understood.Target;
        run.Access = understood.Text.Access;
        switch (Clearance.Evaluate(run.Entry, understood.Judge, understood.Text, run.Request))
        {
            case ClearanceDecision.Refused no:
                return new QueryOutcome.Denied(run.Entry.Id, PrimaryCode(no.Violations), no.Violations[0].Explanation, no.Violations);
            case ClearanceDecision.Allowed yes:
                run.Clearance = yes.Clearance;
                if (await _probes.AdmitAsync(yes.Clearance, run.Request, cancellationToken) is { } probing)
                    return probing;
                var outcome = await _runner.RunAsync(yes.Clearance, run.Request, consumer, run.Progress, cancellationToken);
                if (yes.Clearance.Statements.Any(s => s.Access.Effect is StatementEffect.Define or StatementEffect.Administer))
                    _targets.Invalidate(understood.Target);
                return outcome;
            default:
                throw new UnreachableException();
        }
    }

    /// <summary>Step 9: the outcome is written whatever happened, also when the request is gone; without it, no rows.</summary>
    private async Task<QueryOutcome> CloseAsync(RunRecord run, QueryOutcome outcome, long started)
    {
        var elapsed = _clock.GetElapsedTime(started);
        var sql = run.RedactedSql(_redactor, outcome);
        var audited = run.ToAudit(outcome, elapsed, sql);
        try
        {
            await _audit.CompleteAsync(run.Entry, audited, CancellationToken.None);
        }
        catch (AuditUnavailableException)
        {
            _late.Keep(run.Entry, audited);
            outcome = new QueryOutcome.Failed(run.Entry.Id, ErrorCode.AuditUnavailable, run.Clearance is null
                ? "Nothing was run, and the audit cannot be written now. Ask the operator of the portal."
                : "The statements were sent to the server, and what they changed stays; but the outcome cannot be written to the audit now, so the result is withheld. Do not simply run a write again.", null, null, 0, []);
        }
        if (outcome is QueryOutcome.Failed { Code: ErrorCode.AnalysisMismatch })
            _metrics.Mismatched(run.Request);
        _metrics.Ran(run.Target?.Instance.Name, run.Request, RunRecord.CodeOf(outcome), run.Progress.RowsOut, elapsed);
        if (run.Request.Purpose != QueryPurpose.Verification && run.Request.Sql.Length > 0)
            _history.Add(run.ToHistory(outcome, elapsed, sql));
        return outcome is QueryOutcome.Completed completed ? completed with { Elapsed = elapsed } : outcome;
    }

    /// <summary>Before the analysis nobody knows which literal is a secret, so the intent holds none.</summary>
    private static AuditIntent IntentOf(QueryRequest request) =>
        AuditIntent.Of(request.Actor, ActionOf(request.Purpose)) with
        {
            Instance = request.Instance,
            Database = request.Database,
            Resources = request.OrderedBy is null ? [$"{request.Instance}/{request.Database}"] : [$"{request.Instance}/{request.Database}", request.Principal.Name],
            Sql = SqlRedactor.HideAll(request.Sql),
            Reason = request.Reason,
            Purpose = request.Purpose.ToString().ToLowerInvariant(),
        };

    private static string ActionOf(QueryPurpose purpose) => purpose switch
    {
        QueryPurpose.Editor or QueryPurpose.Api or QueryPurpose.Preview => AuditActions.QueryRun,
        QueryPurpose.Export => AuditActions.DataExport,
        QueryPurpose.Verification => AuditActions.MaskingAttack,
        _ => throw new UnreachableException(),
    };

    /// <summary>The code of the whole is that of the reason a person should deal with first.</summary>
    private static ErrorCode PrimaryCode(IReadOnlyList<Violation> violations)
    {
        foreach (var code in (ReadOnlySpan<ErrorCode>)[ErrorCode.AccessDenied, ErrorCode.StatementNotAllowed, ErrorCode.MaskedColumnUsage])
            if (violations.Any(v => v.Code == code))
                return code;
        return violations[0].Code;
    }
}
