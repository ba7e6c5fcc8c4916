namespace DbPortal.Gateway.Queries;

/// <summary>One statement of an <see cref="AnalysisReport"/>. Names are <c>schema.table</c> and <c>schema.table.column</c>; positions UTF-16.</summary>
public sealed record StatementReport(
    string Kind,
    int Start,
    int Length,
    IReadOnlyList<string> Reads,
    IReadOnlyList<string> Writes,
    IReadOnlyList<ReportColumn> Columns,
    IReadOnlyList<string> PredicateColumns,
    IReadOnlyList<Violation> Violations)
{
    /// <summary><c>allow</c> or <c>deny</c>.</summary>
    public string Decision => Violations.Count == 0 ? "allow" : "deny";

    /// <summary>It changes nothing that outlives its session.</summary>
    internal bool LeavesNothing { get; init; }
}
