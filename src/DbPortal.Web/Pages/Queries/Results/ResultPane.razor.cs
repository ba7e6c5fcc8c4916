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

    /// <summary>How long the run has been going.</summary>
    [Parameter] public TimeSpan Elapsed { get; set; }

    /// <summary>The person may export from this database.</summary>
    [Parameter] public bool CanExport { get; set; }

    /// <summary>A place in the text that ran is to be shown: start and length within it.</summary>
    [Parameter] public EventCallback<(int Start, int Length)> OnGoTo { get; set; }

    /// <summary>A statement's result is to be exported in a format.</summary>
    [Parameter] public EventCallback<(int Statement, string Format)> OnExport { get; set; }

    private SpooledResult? Shown => Tab.Showing is { } index ? Tab.Run?.ResultOf(index) : null;

    private IEnumerable<StatementOutcome> WithRows =>
        Tab.Run?.Statements.Where(statement => Tab.Run.ResultOf(statement.Index) is not null) ?? [];

    private string VerdictIcon => Tab.Run?.Outcome switch
    {
        QueryOutcome.Denied => "denied",
        QueryOutcome.Failed => "error",
        QueryOutcome.Completed or null => "message",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private string VerdictWord => Tab.Run?.Outcome switch
    {
        QueryOutcome.Denied => T["result.denied"],
        QueryOutcome.Failed => T["result.failed"],
        QueryOutcome.Completed or null => T["result.messages"],
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private void Show(int? index) => Tab.Showing = index;

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.0", CultureInfo.CurrentCulture);

    private static string Number(long number) => number.ToString("N0", CultureInfo.CurrentCulture);
}
