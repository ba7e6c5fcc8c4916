using DbPortal.Sql.Catalog;

namespace DbPortal.Sql.Analysis;

/// <summary>
/// The order in which rows of a result come although the statement did not ask for it in full: by <paramref name="Columns"/>, the keys of groups or windows.
/// <paramref name="Keys"/>: positions of the output columns it is sorted by before that; empty: not sorted; null: sorted by something that is not shown.
/// </summary>
public sealed record RowOrder(IReadOnlySet<ColumnName> Columns, IReadOnlyList<int>? Keys);
