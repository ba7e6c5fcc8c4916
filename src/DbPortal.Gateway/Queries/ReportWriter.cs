using DbPortal.Gateway.Access;
using DbPortal.Gateway.Masking;
using DbPortal.Sql.Analysis;

namespace DbPortal.Gateway.Queries;

/// <summary>Puts what was understood and would be decided into the form of the API.</summary>
internal static class ReportWriter
{
    /// <summary>The report of a whole batch.</summary>
    public static AnalysisReport Write(UnderstandingResult.Understood understood, QueryPurpose purpose) =>
        new AnalysisReport.Understood(understood.Judge.Decide(understood.Text, purpose).Statements.Select(WriteOne).ToList());

    private static StatementReport WriteOne(StatementVerdict verdict)
    {
        var statement = verdict.Access;
        var columns = statement.Output.Select((o, i) => WriteColumn(o, verdict.Plan.Columns[i])).ToList();
        return new(
            statement.Statement.Kind,
            statement.Statement.Span.Start,
            statement.Statement.Span.Length,
            statement.Reads.Select(r => r.Name.ToString()).Distinct().ToList(),
            statement.Writes.Select(w => w.Name.ToString()).Distinct().ToList(),
            columns,
            statement.Uses.Where(u => u.Kind is not (UsageKind.Count or UsageKind.TotalFunction)).Select(u => u.Column.ToString()).Distinct().ToList(),
            verdict.Violations)
        {
            LeavesNothing = statement.Effect is StatementEffect.Read or StatementEffect.Session,
        };
    }

    private static ReportColumn WriteColumn(OutputColumn output, ColumnPlan plan) =>
        new(output.Name, plan.Sources, output.Lineage.IsDirect, plan.Mask.Algorithm == MaskAlgorithm.None ? null : plan.Mask.Name, plan.SemanticType);
}
