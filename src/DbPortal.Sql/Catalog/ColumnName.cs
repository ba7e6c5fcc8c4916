namespace DbPortal.Sql.Catalog;

/// <summary>The address of a base column inside one target; written <c>schema.table.column</c>.</summary>
public readonly record struct ColumnName(string Schema, string Table, string Column)
{
    /// <summary>The relation it belongs to.</summary>
    public RelationName Relation => new(Schema, Table);

    /// <inheritdoc/>
    public override string ToString() => $"{Schema}.{Table}.{Column}";
}
