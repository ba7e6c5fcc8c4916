using DbPortal.Sql.Catalog;

namespace DbPortal.Sql.Analysis;

/// <summary>Where the rows of a query come from, as far as their order goes.</summary>
internal sealed class RowSource
{
    /// <summary>Columns by whose values the server may have put the rows in order though nobody said so: keys of groups, DISTINCT and windows.</summary>
    public ColumnLineage Order { get; set; } = ColumnLineage.None;

    /// <summary>How often each stored relation takes part.</summary>
    public Dictionary<RelationName, int> Relations { get; } = [];

    /// <summary>Something without a key takes part: a function, a list of values.</summary>
    public bool HasUnkeyed { get; set; }

    /// <summary>Adds what another query brings.</summary>
    public void Add(RowSource other)
    {
        Order = Order.Or(other.Order);
        HasUnkeyed |= other.HasUnkeyed;
        foreach (var (relation, times) in other.Relations)
            Relations[relation] = Relations.GetValueOrDefault(relation) + times;
    }
}
