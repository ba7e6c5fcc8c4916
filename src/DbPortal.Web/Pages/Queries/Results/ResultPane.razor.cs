using System.Globalization;
using DbPortal.Gateway.Queries;
using Microsoft.AspNetCore.Components;

namespace DbPortal.Web.Pages.Queries.Results;

/// <summary>What came of a tab's last run: a grid for each result, and the messages.</summary>
public sealed partial class ResultPane
{
    private static readonly (string Format, string Name)[] s_formats =
        [("csv", "CSV"), ("json", "JSON"), ("ndjson", "NDJSON"), ("sql", "SQL INSERT"), ("markdown", "Markdown"), ("xlsx", "Excel (XLSX)")];

    private ResultGrid? _grid;

    /// <summary>The tab.</summary>
    [Parameter, EditorRequired] public SqlTab Tab { get; set; } = default!; // required

    /// <summary>There is no database for the person.</summary>
    [Parameter] public bool NoDatabase { get; set; }

    /// <summary>How long the run has been going.</summary>
    [Parameter] public TimeSpan Elapsed { get; set; }

    /// <summary>The person may export from this database.</summary>
    [Parameter] public bool CanExport { get; set; }

    /// <summary>What the person sees of the database.</summary>
    [Parameter] public DbPortal.Gateway.Targets.CatalogView? Catalog { get; set; }

    /// <summary>A place in the text that ran is to be shown: start and length within it.</summary>
    [Parameter] public EventCallback<(int Start, int Length)> OnGoTo { get; set; }

    /// <summary>A place in the text that ran is to be written otherwise.</summary>
    [Parameter] public EventCallback<(int Start, int Length, string Text)> OnReplace { get; set; }

    /// <summary>The same is to be tried once more.</summary>
    [Parameter] public EventCallback OnRetry { get; set; }

    /// <summary>A statement's result is to be exported in a format.</summary>
    [Parameter] public EventCallback<(int Statement, string Format)> OnExport { get; set; }

    private SpooledResult? Shown => Tab.Showing is { } index ? Tab.Run?.ResultOf(index) : null;

    private IEnumerable<StatementOutcome> WithRows =>
        Tab.Run?.Statements.Where(statement => Tab.Run.ResultOf(statement.Index) is not null) ?? [];

    private string VerdictIcon => Verdicts.Of(Tab.Run?.Outcome) switch
    {
        Verdict.Done => "message",
        Verdict.Refused => "denied",
        Verdict.Mistaken or Verdict.Troubled => "error",
        Verdict.Stopped => "stop",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private string VerdictWord => Verdicts.Of(Tab.Run?.Outcome) switch
    {
        Verdict.Done => T["result.messages"],
        Verdict.Refused => T["result.denied"],
        Verdict.Mistaken or Verdict.Troubled => T["result.failed"],
        Verdict.Stopped => T["code.Cancelled"],
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private void Show(int? index) => Tab.Showing = index;

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.0", CultureInfo.CurrentCulture);

    private static string Number(long number) => number.ToString("N0", CultureInfo.CurrentCulture);
}
