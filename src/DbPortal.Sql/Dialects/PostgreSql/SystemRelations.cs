using System.Collections.Frozen;
using DbPortal.Sql.Catalog;

namespace DbPortal.Sql.Dialects.PostgreSql;

/// <summary>What the server's catalogs show, by relation and by column.</summary>
internal static class SystemRelations
{
    private const string AnyColumn = "*";

    private static readonly FrozenDictionary<(string Schema, string Relation, string Column), SystemRelationClass> Columns =
        Embedded.Rows("system-relations.tsv").ToFrozenDictionary(r => (r[0], r[1], r[2]), r => Parse(r[3]));

    /// <summary>The worst that any column of it shows.</summary>
    private static readonly FrozenDictionary<(string Schema, string Relation), SystemRelationClass> Relations =
        Columns.GroupBy(c => (c.Key.Schema, c.Key.Relation)).ToFrozenDictionary(g => g.Key, g => g.Max(c => c.Value));

    /// <summary>A schema of the server's own.</summary>
    public static bool IsSystem(string schema) =>
        schema is "pg_catalog" or "information_schema" or "pg_toast" || schema.StartsWith("pg_toast_temp_", StringComparison.Ordinal);

    /// <summary>The class of a relation; null for one of the user's.</summary>
    public static SystemRelationClass? ClassOf(Relation relation) =>
        IsSystem(relation.Schema) ? Relations.GetValueOrDefault((relation.Schema, relation.Name), SystemRelationClass.Data) : null;

    /// <summary>The class of one of its columns.</summary>
    public static SystemRelationClass? ClassOf(Relation relation, Column column)
    {
        if (!IsSystem(relation.Schema))
            return null;
        return Columns.TryGetValue((relation.Schema, relation.Name, column.Name), out var own)
            ? own
            : Columns.GetValueOrDefault((relation.Schema, relation.Name, AnyColumn), SystemRelationClass.Data);
    }

    private static SystemRelationClass Parse(string word) => word switch
    {
        "names" => SystemRelationClass.Names,
        "definitions" => SystemRelationClass.Definitions,
        "data" => SystemRelationClass.Data,
        _ => throw new InvalidDataException($"'{word}' is not a class of catalogs."),
    };
}
