using System.Collections.Frozen;
using DbPortal.Sql.Catalog;

namespace DbPortal.Sql.Dialects.Sqlite;

/// <summary>The schema tables and the pragmas that can be read as tables, and what each can show.</summary>
internal static class SqliteSystemRelations
{
    private const string MainSchema = "sqlite_master";
    private const string TemporarySchema = "sqlite_temp_master";
    private const string DefaultColumn = "dflt_value";
    private const string DefinitionColumn = "sql";

    /// <summary>Modules whose tables hold only what their user put in: their columns are the user's own.</summary>
    private static readonly FrozenSet<string> PlainModules =
        new[] { "fts3", "fts4", "fts5", "rtree", "rtree_i32" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly Relation Main = SchemaTable("main", MainSchema);

    private static readonly Relation Temporary = SchemaTable("temp", TemporarySchema);

    private static readonly FrozenDictionary<string, Relation> Pragmas = SqlitePragmas.List
        .Select(ToRelation)
        .ToFrozenDictionary(r => r.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>All that is in the schema main.</summary>
    public static IReadOnlyList<Relation> List { get; } = [Main, .. Pragmas.Values.OrderBy(r => r.Name, StringComparer.Ordinal)];

    public static bool QuotesDefinitions(SqlitePragma pragma) => pragma.Columns.Contains(DefaultColumn);

    /// <summary>The schema table of this name in this schema (null: unqualified).</summary>
    public static Relation? FindSchemaTable(string? schema, string name)
    {
        var isTemporary = Same(schema, "temp");
        if (Same(name, TemporarySchema) || Same(name, "sqlite_temp_schema"))
            return schema is null || isTemporary ? Temporary : null;
        if (!Same(name, MainSchema) && !Same(name, "sqlite_schema"))
            return null;
        return isTemporary ? Temporary : schema is null || Same(schema, "main") ? Main : null;
    }

    /// <summary>The pragma of this name as a table; the server looks for one only where no table has the name.</summary>
    public static Relation? FindPragma(string name) => Pragmas.GetValueOrDefault(name);

    /// <summary>What a relation shows; null for one of the user's.</summary>
    public static SystemRelationClass? ClassOf(Relation relation)
    {
        if (relation.Kind == RelationKind.SystemTable && (Same(relation.Name, MainSchema) || Same(relation.Name, TemporarySchema)))
            return SystemRelationClass.Definitions;
        if (relation.Kind == RelationKind.SystemView && Pragmas.TryGetValue(relation.Name, out var pragma))
            return pragma.FindColumn(DefaultColumn, ignoreCase: true) is null ? SystemRelationClass.Names : SystemRelationClass.Definitions;
        var isPlain = relation.Kind is not (RelationKind.SystemTable or RelationKind.SystemView)
            && !relation.Name.StartsWith("sqlite_", StringComparison.OrdinalIgnoreCase)
            && (relation.Module is null || PlainModules.Contains(relation.Module));
        return isPlain ? null : SystemRelationClass.Data;
    }

    /// <summary>What one column shows: in the schema tables and the pragmas only the texts quote definitions.</summary>
    public static SystemRelationClass? ClassOf(Relation relation, Column column)
    {
        var whole = ClassOf(relation);
        return whole == SystemRelationClass.Definitions && !Same(column.Name, DefinitionColumn) && !Same(column.Name, DefaultColumn)
            ? SystemRelationClass.Names
            : whole;
    }

    private static bool Same(string? a, string b) => b.Equals(a, StringComparison.OrdinalIgnoreCase);

    private static Relation SchemaTable(string schema, string name) =>
        new(schema, name, RelationKind.SystemTable, ToColumns(["type", "name", "tbl_name", "rootpage", DefinitionColumn], ["rowid", "_rowid_", "oid"]));

    private static Relation ToRelation(SqlitePragma pragma) =>
        new("main", $"pragma_{pragma.Name}", RelationKind.SystemView, ToColumns(pragma.Columns, pragma.TakesSubject ? ["arg", "schema"] : ["schema"]))
        {
            Module = $"pragma_{pragma.Name}",
        };

    private static List<Column> ToColumns(IReadOnlyList<string> visible, IEnumerable<string> hidden) =>
    [
        .. visible.Select((name, i) => new Column(name, i, "", TypeClass.Other, Nullable: true)),
        .. hidden.Except(visible).Select((name, i) => new Column(name, visible.Count + i, "", TypeClass.Other, Nullable: true) { Hidden = true }),
    ];
}
