using DbPortal.Gateway.Access;
using DbPortal.Sql.Analysis;
using DbPortal.Sql.Syntax;

namespace DbPortal.Gateway.Queries;

/// <summary>A text as read and analysed, and what was decided on it lately. Thread-safe.</summary>
internal sealed record UnderstoodText(SqlBatch Batch, AccessSet Access)
{
    private const int VerdictGeneration = 16;

    /// <summary>Verdicts by all that they were made from.</summary>
    public RecentItems<VerdictKey, BatchVerdict> Verdicts { get; } = new(VerdictGeneration);
}
