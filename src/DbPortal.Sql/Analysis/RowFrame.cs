using DbPortal.Sql.Catalog;
using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Analysis;

/// <summary>What is learned of the order of one query's rows while it is bound.</summary>
internal sealed class RowFrame
{
    /// <summary>What FROM brings.</summary>
    public RowSource From { get; } = new();

    /// <summary>Keys of GROUP BY, DISTINCT and set operations.</summary>
    public List<Value> Keys { get; } = [];

    /// <summary>Columns that windows are partitioned by.</summary>
    public ColumnLineage Parts { get; set; } = ColumnLineage.None;

    /// <summary>Arguments of aggregates with DISTINCT: the server may sort the rows of a group by them.</summary>
    public ColumnLineage Inside { get; set; } = ColumnLineage.None;

    /// <summary>An aggregate stands in it.</summary>
    public bool Aggregates { get; set; }

    /// <summary>Columns ORDER BY names as they are.</summary>
    public HashSet<ColumnName> Sorted { get; } = [];

    /// <summary>The output columns ORDER BY names, in order; null once one of its keys is not shown.</summary>
    public List<int>? SortedOutputs { get; set; } = [];

    /// <summary>Places where the order of rows becomes visible.</summary>
    public List<RowSpot> Spots { get; } = [];
}
