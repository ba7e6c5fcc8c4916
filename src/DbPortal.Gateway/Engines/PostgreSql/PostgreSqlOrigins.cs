using DbPortal.Sql.Catalog;

namespace DbPortal.Gateway.Engines.PostgreSql;

/// <summary>From a table's OID and an attribute number, as the server puts them into a row description, to the column of the last catalog read.</summary>
internal sealed class PostgreSqlOrigins
{
    private readonly Dictionary<uint, Relation> _relations;

    public PostgreSqlOrigins(CatalogSnapshot catalog) => _relations = catalog.Relations.ToDictionary(r => r.Oid);

    /// <summary>The column; null: this catalog does not hold it.</summary>
    public ColumnName? Find(uint relation, short attribute)
    {
        if (!_relations.TryGetValue(relation, out var found))
            return null;
        if (attribute < 0)
            return SystemColumn(attribute) is { } name ? new(found.Schema, found.Name, name) : null;
        foreach (var column in found.Columns)
        {
            if (column.Ordinal == attribute)
                return new(found.Schema, found.Name, column.Name);
        }

        return null;
    }

    /// <summary>The columns in a whole row of a relation, which the server reports as attribute 0; null: this catalog does not hold the relation.</summary>
    public IReadOnlyList<ColumnName>? FindRow(uint relation) => _relations.TryGetValue(relation, out var found)
        ? [.. found.Columns.Select(c => new ColumnName(found.Schema, found.Name, c.Name))]
        : null;

    private static string? SystemColumn(short attribute) => attribute switch
    {
        -1 => "ctid",
        -2 => "xmin",
        -3 => "cmin",
        -4 => "xmax",
        -5 => "cmax",
        -6 => "tableoid",
        _ => null,
    };
}
