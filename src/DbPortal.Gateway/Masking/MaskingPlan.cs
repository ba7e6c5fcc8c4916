using DbPortal.Sql.Catalog;

namespace DbPortal.Gateway.Masking;

/// <summary>
/// The masks of one statement's output, column by column. <paramref name="Exact"/> false: the server's columns cannot be foretold (SHOW, EXPLAIN)
/// and nothing masked takes part, so all pass. <paramref name="TouchesMasked"/>: errors and notices must be scrubbed, in any case.
/// </summary>
internal sealed record MaskingPlan(IReadOnlyList<ColumnPlan> Columns, bool Exact, bool TouchesMasked)
{
    /// <summary>A masked column is named by the statement, so that a plan or an echo of it could hold its values. True until somebody knows better.</summary>
    public bool NamesMasked { get; init; } = true;

    /// <summary>Names that the server may report as an origin's table although they are aliases of queries.</summary>
    public IReadOnlyCollection<string> PassedForTables { get; init; } = [];

    /// <summary>
    /// Rows come in the order of masked values; those equal in these output columns are mixed before they leave. Null: they come as the statement says.
    /// </summary>
    public IReadOnlyList<int>? Mix { get; init; }

    /// <summary>
    /// Is this base column masked for this person? Asked when the server reports an origin, so that a raw column whose origin turns out
    /// to be masked is refused, whatever the analysis said.
    /// </summary>
    public required Func<ColumnName, bool> IsMasked { get; init; }
}
