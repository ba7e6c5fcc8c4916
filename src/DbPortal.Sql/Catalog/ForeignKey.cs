namespace DbPortal.Sql.Catalog;

/// <summary>A foreign key to another table.</summary>
public sealed record ForeignKey(string Name, IReadOnlyList<string> Columns, RelationName Target, IReadOnlyList<string> TargetColumns)
{
    /// <summary>A change of the target changes rows of this table too (CASCADE, SET NULL, SET DEFAULT).</summary>
    public bool Cascades { get; init; }
}
