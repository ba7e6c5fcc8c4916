namespace DbPortal.Sql.Catalog;

/// <summary>The address of a relation inside one target.</summary>
public readonly record struct RelationName(string Schema, string Name)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Schema}.{Name}";
}
