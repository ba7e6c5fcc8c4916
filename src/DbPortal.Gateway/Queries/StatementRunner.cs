using DbPortal.Gateway.Access;
using DbPortal.Gateway.Engines;
using DbPortal.Gateway.Masking;
using DbPortal.Sql.Catalog;
using DbPortal.Sql.Syntax;

namespace DbPortal.Gateway.Queries;

/// <summary>Steps 7 and 8: sends what was cleared, one statement after the other in one session, and lets rows out only through the shield.</summary>
internal sealed class StatementRunner(MaskKeys keys, TimeProvider clock)
{
    /// <summary>As many as a pool may hold, and one.</summary>
    private const int MaxDeadConnections = 16;

    /// <summary>A connection that was dead before fails within this time; one that breaks later was broken by what it ran, which is not run again.</summary>
    private static readonly TimeSpan AtOnce = TimeSpan.FromMilliseconds(150);

    private const string TookLonger = "The statement took longer than its time limit.";
    private const string NoRight = "Your statements run through a login that has no right to masked columns, nor to what may show them: name the open columns only, or ask to unmask this database.";
    private const string MayBeDone = "Whether the server carried out what was being written is not known; look before you run it again.";

    /// <summary>Runs a clearance to its end, or to its first failure.</summary>
    public async Task<QueryOutcome> RunAsync(Clearance clearance, QueryRequest request, IResultConsumer consumer, RunProgress progress, CancellationToken cancellationToken)
    {
        await using var guard = new RunGuard(request.Limits.Timeout, clock, cancellationToken);
        for (var tries = 1; ; tries++)
        {
            var begun = clock.GetTimestamp();
            try
            {
                var outcome = await RunOnceAsync(clearance, request, consumer, progress, guard);
                // A driver that was told to stop says "cancelled"; who told it to is known here.
                return outcome is QueryOutcome.Failed { Code: ErrorCode.Cancelled } && guard.Expired ? TimedOut(clearance, progress) : outcome;
            }
            catch (TargetException e) when (e.Failure == TargetFailure.ConnectionLost && !clearance.Writes && progress.IsUntouched
                && tries <= MaxDeadConnections && clock.GetElapsedTime(begun) < AtOnce)
            {
                // A pooled connection had died while nobody used it; nothing was read from it, so the reads are asked again.
            }
            catch (TargetException e) when (e.Failure == TargetFailure.Cancelled && guard.Expired)
            {
                return TimedOut(clearance, progress);
            }
            catch (TargetException e)
            {
                var error = ErrorScrubber.Scrub(e, clearance.Plans.Any(p => p.TouchesMasked), 0);
                var message = e.Failure == TargetFailure.ConnectionLost && clearance.Writes ? $"{error.Message} {MayBeDone}" : error.Message;
                return new QueryOutcome.Failed(clearance.Entry.Id, error.Code, message, error.ServerCode, null, progress.Done.Count, progress.Done);
            }
            catch (OperationCanceledException) when (guard.Expired && !cancellationToken.IsCancellationRequested)
            {
                return TimedOut(clearance, progress);
            }
        }
    }

    private static QueryOutcome.Failed TimedOut(Clearance clearance, RunProgress progress) =>
        new(clearance.Entry.Id, ErrorCode.Timeout, clearance.Writes ? $"{TookLonger} {MayBeDone}" : TookLonger, null, null, progress.Done.Count, progress.Done);

    private async Task<QueryOutcome> RunOnceAsync(Clearance clearance, QueryRequest request, IResultConsumer consumer, RunProgress progress, RunGuard guard)
    {
        var options = new RunOptions(clearance.Writes, clearance.Statements.Count, request.Limits.Timeout, request.Schema, request.Purpose == QueryPurpose.Export)
        {
            OwnTransactions = clearance.Statements.Any(s => s.Access.Statement is Statement.Transaction or Statement.Set),
            Stopping = guard.Stopping,
        };
        await using var session = await OpenAsync(clearance, options, guard.Token);
        foreach (var statement in clearance.Statements)
        {
            var outcome = await RunOneAsync(session, statement, request, consumer, progress, guard.Token);
            if (outcome.Error is { } error && (request.StopOnError || clearance.IsSequential || error.Code != ErrorCode.DatabaseError))
                return new QueryOutcome.Failed(clearance.Entry.Id, error.Code, error.Message, error.ServerCode, error.Position, statement.Index, progress.Done);
            progress.Done.Add(outcome);
        }
        return new QueryOutcome.Completed(clearance.Entry.Id, progress.Done, TimeSpan.Zero);
    }

    /// <summary>A pooled connection may have died while nobody used it; setting a session up has no effect of its own, so it may be tried again.</summary>
    private static async Task<IRunSession> OpenAsync(Clearance clearance, RunOptions options, CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await clearance.Door.OpenAsync(options, cancellationToken);
            }
            catch (TargetException e) when (e.Failure == TargetFailure.ConnectionLost && tries <= MaxDeadConnections)
            {
                // The driver has dropped that connection; the next one may live.
            }
        }
    }

    /// <summary>What the engine net's login may not do, the server says in words that nobody here can act upon.</summary>
    private static StatementError Explain(Clearance clearance, StatementError error) =>
        clearance.IsThroughNet && error.ServerCode is { } code && clearance.Target.Instance.Engine.IsMissingRight(code)
            ? error with { Message = $"{error.Message} {NoRight}" }
            : error;

    private async Task<StatementOutcome> RunOneAsync(IRunSession session, ClearedStatement statement, QueryRequest request, IResultConsumer consumer, RunProgress progress, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        var plan = statement.Clearance.Plans[statement.Index];
        var span = statement.Access.Statement.Span;
        try
        {
            var raw = await session.ExecuteAsync(statement, cancellationToken);
            await using var rows = plan.Mix is { } sorted ? new ShuffledRows(raw, sorted) : raw;
            var result = MaskedResult.TryShield(rows, plan, request.Limits, keys, statement.Clearance.Entry.Id, out var mismatch);
            if (result is null)
                return Ended(null, new StatementError(ErrorCode.AnalysisMismatch, $"The server describes the result otherwise than the analysis: {mismatch}. No row was let out.", null, span.Start));
            progress.Reading(result);
            await consumer.ConsumeAsync(result, cancellationToken);
            while (await result.ReadAsync(cancellationToken))
            {
                // A consumer that stopped early does not get to hide how the statement ends.
            }
            return Ended(result, null) with { Notices = plan.TouchesMasked ? [] : rows.Notices };
        }
        catch (TargetException e) when (e.Failure is TargetFailure.Statement or TargetFailure.Timeout or TargetFailure.Cancelled)
        {
            return Ended(null, Explain(statement.Clearance, ErrorScrubber.Scrub(e, plan.TouchesMasked, span.Start)));
        }

        StatementOutcome Ended(MaskedResult? result, StatementError? error) =>
            new(statement.Index, statement.Access.Statement.Kind, span.Start, span.Length, result is { Columns.Count: > 0 } ? result.RowCount : null,
                result?.AffectedRows, result?.Truncated ?? false, clock.GetElapsedTime(started), []) { Error = error };
    }
}
