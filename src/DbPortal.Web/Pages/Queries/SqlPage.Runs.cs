using System.Text.Json;
using DbPortal.Gateway.Queries;
using DbPortal.Sql.Catalog;
using DbPortal.Web.Pages.Queries.Editor;
using DbPortal.Web.Pages.Queries.Tree;
using Microsoft.JSInterop;

namespace DbPortal.Web.Pages.Queries;

/// <summary>Runs: started here, going on without the page, shown when they end.</summary>
public sealed partial class SqlPage
{
    private static readonly TimeSpan s_tick = TimeSpan.FromMilliseconds(200);
    private const int PeekedRows = 500;
    private long _limit = RunLimits.Default.Rows ?? 1000;
    private (SqlTab Tab, QueryRequest Request, int Offset)? _waiting;
    private string _confirmWhat = "";

    private TimeSpan Elapsed => Current?.Run is { } run ? Clock.GetUtcNow().UtcDateTime - run.Run.StartedUtc : TimeSpan.Zero;

    private async Task RunAsync(string id, string text, int offset)
    {
        if (_tabs.FirstOrDefault(tab => tab.Id == id) is not { } tab || tab.Run is { Going: true } || !await IsSignedInAsync())
            return;
        if (BlankSql.Is(text))
        {
            Clear(tab);
            return;
        }
        if (Target is not { CanRead: true })
        {
            if (Target is null && _targets.Count > 0)
                Toasts.Show(T["run.noTarget"], danger: true);
            return; // the run button is off as well
        }
        if (Request(tab, text) is not { } request)
            return;
        if (await MustConfirmAsync(request))
        {
            _waiting = (tab, request, offset);
            _confirm.Open();
            return;
        }
        Start(tab, request, offset);
    }

    /// <summary>Writing in a protected environment is asked about first. What cannot be understood is refused by the run itself.</summary>
    private async Task<bool> MustConfirmAsync(QueryRequest request)
    {
        if (Target is not { Environment.Protected: true, CanWrite: true })
            return false;
        if (await Pipeline.AnalyzeAsync(request, _gone.Token) is not AnalysisReport.Understood understood)
            return false;
        var writing = understood.Statements.Where(statement => statement.Writes.Count > 0 && statement.Violations.Count == 0).ToList();
        _confirmWhat = string.Join(", ", writing.SelectMany(statement => statement.Writes.Select(table => $"{statement.Kind} {table}")).Distinct().Take(8));
        return writing.Count > 0;
    }

    private async Task ConfirmedAsync()
    {
        await _confirm.CloseAsync();
        if (_waiting is { } waiting && await IsSignedInAsync())
            Start(waiting.Tab, waiting.Request, waiting.Offset);
        _waiting = null;
    }

    /// <summary>An old result must not look like the answer to a text that holds nothing to run.</summary>
    private void Clear(SqlTab tab)
    {
        if (tab.Run is { } old && _principal is not null)
            Runs.Forget(old.Run.Id, _principal);
        LastRuns.Forget(tab);
        (tab.Run, tab.Showing, tab.Blank) = (null, null, true);
        StateHasChanged();
    }

    private void Start(SqlTab tab, QueryRequest request, int offset)
    {
        if (tab.Run is { } old)
            Runs.Forget(old.Run.Id, request.Principal);
        var run = new TabRun(Runs.Start(request), offset, tab.Kept.Text);
        (tab.Run, tab.Showing, tab.Blank) = (run, null, false);
        _ = WatchAsync(tab, run);
    }

    /// <summary>Follows a run without holding up whoever started it; what goes wrong in between reaches the page's error boundary.</summary>
    private async Task WatchAsync(SqlTab tab, TabRun run)
    {
        try
        {
            await FollowAsync(tab, run);
        }
        catch (JSDisconnectedException)
        {
            LastRuns.Keep(tab); // the browser is gone; the run is not
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            await DispatchExceptionAsync(failure);
        }
    }

    private async Task FollowAsync(SqlTab tab, TabRun run)
    {
        using var tick = new PeriodicTimer(s_tick, Clock);
        while (run.Going && !_gone.IsCancellationRequested)
        {
            // A fast run should not flash a spinner: the first look comes with the first tick or the end.
            await Task.WhenAny(run.Run.Completion, tick.WaitForNextTickAsync(CancellationToken.None).AsTask());
            await Refresh();
        }
        if (_gone.IsCancellationRequested)
            return;
        if (run.Outcome is QueryOutcome.Completed)
            tab.Showing = run.Statements.Where(statement => run.ResultOf(statement.Index) is not null).Select(statement => (int?)statement.Index).FirstOrDefault();
        await MarkAsync(tab, run);
        await Refresh();
    }

    private void CancelRun() => Current?.Run?.Run.Cancel();

    private Task GoToAsync((int Start, int Length) place)
    {
        var from = Math.Max(0, (Current?.Run?.Offset ?? 0) + place.Start);
        return _editor.SelectAsync(from, from + place.Length);
    }

    /// <summary>Shows the first rows of a table, in the tab that already does or in a new one.</summary>
    private async Task PeekAsync(Relation relation)
    {
        if (Target is not { CanRead: true } target)
            return;
        var sql = $"SELECT * FROM {SqlNames.Of(relation, Catalog?.SearchPath ?? [], Backticks)} LIMIT {PeekedRows}";
        var on = new WorksheetTarget(target.Instance, target.Database, null);
        var tab = _tabs.FirstOrDefault(tab => tab.Kept.Text == sql && tab.Kept.Target == on);
        if (tab is null)
            tab = await NewTabAsync(relation.Name, sql, on, null);
        else
            await SelectAsync(tab);
        await RunAsync(tab.Id, sql, 0);
        await Refresh();
    }

    private async Task ReplaceAsync((int Start, int Length, string Text) wanted)
    {
        await GoToAsync((wanted.Start, wanted.Length));
        await _editor.WriteAsync(SqlNames.Quote(wanted.Text, Backticks));
    }

    /// <summary>The same text on the same database once more, within the same limits.</summary>
    private async Task RetryAsync()
    {
        if (Current is { Run: { Going: false } run } tab && await IsSignedInAsync())
            Start(tab, run.Run.Request, run.Offset);
    }

    /// <summary>An export runs the statement anew, for the whole of it and under the export's own permission.</summary>
    private async Task ExportAsync((int Statement, string Format) wanted)
    {
        if (Current is not { Run: { } run } || run.Statements.FirstOrDefault(statement => statement.Index == wanted.Statement) is not { } statement || !await IsSignedInAsync())
            return;
        var request = run.Run.Request;
        var sql = request.Sql.Substring(statement.Start, Math.Min(statement.Length, request.Sql.Length - statement.Start));
        var token = Antiforgery.GetAntiforgeryToken();
        var fields = new Dictionary<string, string?>
        {
            ["instance"] = request.Instance,
            ["database"] = request.Database,
            ["schema"] = request.Schema,
            ["sql"] = sql,
            ["format"] = wanted.Format,
            [token?.FormFieldName ?? "__RequestVerificationToken"] = token?.Value,
        };
        Toasts.Show(T["export.started"]);
        await using var shell = await Js.InvokeAsync<IJSObjectReference>("import", "./js/shell.js");
        var problem = await shell.InvokeAsync<string?>("download", Timeout.InfiniteTimeSpan, "exports", fields, FileName(request.Database, wanted.Format));
        if (problem is not null)
            Toasts.Show(T["export.failed", Detail(problem)], danger: true);
    }

    private string FileName(string database, string format) =>
        $"{database}-{Clock.GetUtcNow():yyyyMMdd-HHmmss}.{(format == "markdown" ? "md" : format)}";

    private static string Detail(string problem)
    {
        try
        {
            using var json = JsonDocument.Parse(problem);
            return json.RootElement.TryGetProperty("detail", out var detail) ? detail.GetString() ?? problem : problem;
        }
        catch (JsonException)
        {
            return problem.Length > 200 ? problem[..200] : problem;
        }
    }
}
