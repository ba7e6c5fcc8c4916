using DbPortal.Gateway.Queries;
using DbPortal.Web.Localization;
using DbPortal.Web.Pages.Queries.Results;

namespace DbPortal.Web.Pages.Queries.Editor;

/// <summary>Turns what the gateway says of a text into marks in it.</summary>
internal static class Findings
{
    /// <summary>Where the statements are.</summary>
    public static IReadOnlyList<EditorSpan> Spans(AnalysisReport report) =>
        report is AnalysisReport.Understood understood ? [.. understood.Statements.Select(statement => new EditorSpan(statement.Start, statement.Start + statement.Length))] : [];

    /// <summary>What would be refused.</summary>
    public static IReadOnlyList<EditorFinding> Of(AnalysisReport report, Texts texts) => report switch
    {
        AnalysisReport.Understood understood => [.. understood.Statements.SelectMany(statement => statement.Violations.Select(violation => Mark(violation, 0, texts)).OfType<EditorFinding>())],
        AnalysisReport.Rejected rejected => [.. rejected.Violations.Select(violation => Mark(violation, 0, texts)).OfType<EditorFinding>()],
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>What a run was refused for, or failed at.</summary>
    public static IReadOnlyList<EditorFinding> Of(TabRun run, Texts texts) => run.Outcome switch
    {
        QueryOutcome.Denied denied => [.. denied.Violations.Select(violation => Mark(violation, run.Offset, texts)).OfType<EditorFinding>()],
        QueryOutcome.Failed { Position: { } position } failed => [new(run.Offset + position, run.Offset + position + 1, "error", failed.Message)],
        QueryOutcome.Failed or QueryOutcome.Completed or null => [],
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static EditorFinding? Mark(Violation violation, int offset, Texts texts) =>
        violation.Start is { } start
            ? new(Math.Max(0, offset + start), Math.Max(0, offset + start + (violation.Length ?? 1)), Severity(violation.Code), ViolationWords.Whole(violation, texts))
            : null;

    private static string Severity(ErrorCode code) => code == ErrorCode.SyntaxError ? "error" : "warning";
}
