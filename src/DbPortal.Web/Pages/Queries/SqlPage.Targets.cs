using DbPortal.Gateway.Queries;
using DbPortal.Gateway.Targets;
using DbPortal.Web.Pages.Queries.Editor;

namespace DbPortal.Web.Pages.Queries;

/// <summary>The databases: which one a tab is on, what is in it, and what is found in the text against it.</summary>
public sealed partial class SqlPage
{
    private const int LongestAnalyzed = 200_000;
    private readonly Dictionary<(string Instance, string Database), CatalogViewResult> _catalogs = [];
    private IReadOnlyList<TargetSummary> _targets = [];
    private bool _reading;
    private bool _listed;

    private TargetSummary? Target =>
        Current is { Kept.Target: { } on } ? _targets.FirstOrDefault(target => target.Instance == on.Instance && target.Database == on.Database) : null;

    private CatalogViewResult? CatalogResult => Target is { } target ? _catalogs.GetValueOrDefault((target.Instance, target.Database)) : null;

    private CatalogView? Catalog => (CatalogResult as CatalogViewResult.Shown)?.View;

    private string? CatalogProblem => (CatalogResult as CatalogViewResult.Refused)?.Message;

    /// <summary>The engine's name as the manifest writes it; the editor chooses its dialect by it.</summary>
    private string Dialect => Target?.Engine.ToString().ToLowerInvariant() ?? "";

    private bool Backticks => Dialect is "mysql" or "mariadb";

    private string ExplainPrefix => Dialect == "sqlite" ? "EXPLAIN QUERY PLAN " : "EXPLAIN ";

    private async Task ChooseAsync(TargetSummary target)
    {
        if (Current is not { } tab)
            return;
        tab.Kept = tab.Kept with { Target = new(target.Instance, target.Database, null) };
        await _editor.SetDialectAsync(tab.Id, Dialect);
        await ReadCatalogAsync(false);
        await SaveAsync(tab, tab.Kept);
        await AnalyzeAsync(tab);
    }

    /// <summary>
    /// The palette asked for a table, a worksheet or a database. A database goes into the tab in front when that is empty, else into a new one.
    /// </summary>
    private async Task OpenRequestedAsync()
    {
        var wanted = _targets.FirstOrDefault(target => $"{target.Instance}/{target.Database}" == On);
        var (table, sheet) = (Table, _sheets.FirstOrDefault(sheet => sheet.Id == Sheet));
        Navigation.NavigateTo("sql", replace: true);
        if (sheet is not null)
            await OpenSheetAsync(sheet);
        else if (table is not null && Catalog?.Relations.FirstOrDefault(relation => relation.FullName.ToString() == table) is { } relation)
            await PeekAsync(relation);
        else if (wanted is null || wanted == Target)
            await ReadCatalogAsync(false);
        else if (Current is { Kept.Text: "" })
            await ChooseAsync(wanted);
        else
            await NewTabAsync(wanted.Database, "", new(wanted.Instance, wanted.Database, null), null);
    }

    private async Task ReadCatalogAsync(bool fresh)
    {
        if (_principal is null || Target is not { } target)
            return;
        var key = (target.Instance, target.Database);
        if (!fresh && _catalogs.GetValueOrDefault(key) is CatalogViewResult.Shown known)
        {
            Open.Catalog = known.View;
            return;
        }
        _reading = true;
        await Refresh();
        _catalogs[key] = await Browser.ViewAsync(_principal, target.Instance, target.Database, fresh, _gone.Token);
        _reading = false;
        Open.Catalog = Catalog;
        await Refresh();
    }

    private IReadOnlyList<CompletionItem> Complete(string id, string text, int position) =>
        Catalog is { } catalog ? new Completer(catalog, Backticks, T).Complete(text, position) : [];

    /// <summary>What the gateway would say to the text, marked while it is written.</summary>
    private async Task AnalyzeAsync(SqlTab tab)
    {
        var text = tab.Kept.Text;
        if (text.Length > LongestAnalyzed || tab != Current || Request(tab, text) is not { } request)
            return;
        if (string.IsNullOrWhiteSpace(text))
        {
            await _editor.SetFindingsAsync(tab.Id, tab.TextVersion, [], []);
            return;
        }
        var version = tab.TextVersion;
        tab.Report = null;
        var report = await Pipeline.AnalyzeAsync(request, _gone.Token);
        if (tab.TextVersion != version)
            return;
        tab.Report = report;
        await MarkAsync(tab, null);
    }

    /// <summary>Marks what is known of the text: by its analysis, and by the run that just ended.</summary>
    private Task MarkAsync(SqlTab tab, TabRun? run)
    {
        var analyzed = tab.Report is { } report ? Findings.Of(report, T) : [];
        var ran = run is null ? [] : Findings.Of(run, T);
        return _editor.SetFindingsAsync(tab.Id, tab.TextVersion, tab.Report is { } known ? Findings.Spans(known) : [], [.. analyzed.Union(ran)]);
    }

    private QueryRequest? Request(SqlTab tab, string sql) =>
        _principal is not null && tab.Kept.Target is { Instance: { } instance, Database: { } database }
            ? new QueryRequest(_principal, instance, database, sql)
            {
                Purpose = QueryPurpose.Editor,
                Schema = tab.Kept.Target.Schema,
                Limits = RunLimits.Default with { Rows = _limit },
            }
            : null;
}
