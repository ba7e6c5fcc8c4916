using DbPortal.Gateway.Queries;

namespace DbPortal.Web.Api;

/// <summary>One statement in the answer of analyze.</summary>
internal sealed record AnalysisBody(
    string Kind,
    int Start,
    int Length,
    IReadOnlyList<string> Reads,
    IReadOnlyList<string> Writes,
    IReadOnlyList<ReportColumn> Columns,
    IReadOnlyList<string> PredicateColumns,
    string Decision,
    IReadOnlyList<ProblemViolation> Violations)
{
    /// <summary>The form of a report.</summary>
    public static AnalysisBody Of(StatementReport report) => new(
        report.Kind, report.Start, report.Length, report.Reads, report.Writes, report.Columns, report.PredicateColumns, report.Decision,
        report.Violations.Select(ProblemViolation.Of).ToList());
}
