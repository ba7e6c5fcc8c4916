namespace DbPortal.Sql.Catalog;

/// <summary>What kind of thing a relation is.</summary>
public enum RelationKind
{
    Table,
    PartitionedTable,
    View,
    MaterializedView,
    ForeignTable,
    Sequence,
    VirtualTable,
    SystemTable,
    SystemView,
    Temporary,
}
