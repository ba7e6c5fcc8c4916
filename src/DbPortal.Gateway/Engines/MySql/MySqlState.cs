using DbPortal.Sql.Catalog;

namespace DbPortal.Gateway.Engines.MySql;

/// <summary>What runs need of the last catalog read: one state, replaced as a whole.</summary>
internal sealed record MySqlState(CatalogSnapshot Catalog, string Modes)
{
    /// <summary>The column a row description names; null: it names something else (an alias, a common table).</summary>
    public (ColumnName Name, Column Column)? Find(string? schema, string? table, string? column)
    {
        if (string.IsNullOrEmpty(schema) || string.IsNullOrEmpty(table) || string.IsNullOrEmpty(column))
            return null;
        if (Catalog.Find(schema, table) is not { } relation || relation.FindColumn(column, ignoreCase: true) is not { } found)
            return null;
        return (new(relation.Schema, relation.Name, found.Name), found);
    }
}
