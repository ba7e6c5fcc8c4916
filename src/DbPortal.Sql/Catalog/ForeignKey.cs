namespace DbPortal.Sql.Catalog;

/// <summary>A foreign key to another table.</summary>
public sealed record ForeignKey(string Name, IReadOnlyList<string> Columns, RelationName Target, IReadOnlyList<string> TargetColumns);
