using DbPortal.Sql.Catalog;
using DbPortal.Sql.Dialects.Sqlite;
using SQLitePCL;
using static DbPortal.Gateway.Engines.Sqlite.SqliteCatalogReader;

namespace DbPortal.Gateway.Engines.Sqlite;

/// <summary>Reads one table or view: columns and keys.</summary>
internal sealed class SqliteTableReader(SqliteConnectionHandle connection)
{
    private const string ColumnsSql = "SELECT cid, name, type, \"notnull\", dflt_value, pk, hidden FROM pragma_table_xinfo(?1, 'main')";
    private const string IndexesSql = "SELECT name, \"unique\", origin FROM pragma_index_list(?1, 'main')";
    private const string IndexColumnsSql = "SELECT coalesce(name, '(expression)') FROM pragma_index_info(?1, 'main') ORDER BY seqno";
    private const string ForeignKeysSql = "SELECT id, \"table\", \"from\", coalesce(\"to\", ''), on_update || on_delete FROM pragma_foreign_key_list(?1, 'main') ORDER BY id, seq";

    // table_xinfo.hidden: a virtual table's hidden column, a generated column that is computed, one that is stored.
    private const int HiddenColumn = 1;
    private const int GeneratedColumn = 2;
    private const int StoredColumn = 3;

    public Relation Read(SqliteTableEntry entry)
    {
        var kind = KindOf(entry);
        var relation = new Relation("main", entry.Name, kind, [])
        {
            Definition = kind is RelationKind.View or RelationKind.VirtualTable ? entry.Sql : null,
            Module = kind == RelationKind.VirtualTable ? ModuleOf(entry) : null,
        };
        try
        {
            var columns = ReadColumns(entry);
            return CannotBeTold(columns) ? relation : Complete(relation with { Columns = columns.ConvertAll(c => c.Column) }, columns);
        }
        catch (TargetException e) when (e.Failure == TargetFailure.Statement)
        {
            // The library cannot describe it: it is known by name only, and every statement over it is refused.
            return relation;
        }
    }

    private static RelationKind KindOf(SqliteTableEntry entry) => entry.Type switch
    {
        "view" => RelationKind.View,
        "virtual" => RelationKind.VirtualTable,
        "table" when !entry.Name.StartsWith("sqlite_", StringComparison.OrdinalIgnoreCase) => RelationKind.Table,
        _ => RelationKind.SystemTable,
    };

    /// <summary>A module that cannot be read is not one of the plain ones.</summary>
    private static string ModuleOf(SqliteTableEntry entry) =>
        (entry.Sql is null ? null : SqliteDefinitions.ReadModule(entry.Sql, CancellationToken.None)) ?? "unknown";

    private Relation Complete(Relation relation, List<SqliteColumn> columns) => relation.Kind == RelationKind.View
        ? relation
        : relation with { Indexes = ReadIndexes(relation.Name, columns), ForeignKeys = ReadForeignKeys(relation.Name) };

    private List<SqliteColumn> ReadColumns(SqliteTableEntry entry)
    {
        var columns = connection.Query(
            ColumnsSql,
            row => new SqliteColumn(
                new Column(Text(row, 1) ?? "", raw.sqlite3_column_int(row, 0), Text(row, 2) ?? "", SqliteTypes.ClassOf(Text(row, 2) ?? ""), raw.sqlite3_column_int(row, 3) == 0)
                {
                    Default = Text(row, 4),
                    Hidden = raw.sqlite3_column_int(row, 6) == HiddenColumn,
                },
                raw.sqlite3_column_int(row, 5),
                raw.sqlite3_column_int(row, 6) is GeneratedColumn or StoredColumn),
            entry.Name);
        if (!columns.Exists(c => c.IsGenerated))
            return columns;
        var expressions = SqliteDefinitions.ReadGenerated(entry.Sql ?? "", CancellationToken.None);
        // An expression that was not found is empty, which nobody can read: the column is then of unknown origin.
        return columns.ConvertAll(c => c.IsGenerated ? c with { Column = c.Column with { GeneratedExpression = expressions.GetValueOrDefault(c.Column.Name, "") } } : c);
    }

    /// <summary>
    /// Names that differ only in the case of letters beyond ASCII are one name to the analysis, and TRUE and FALSE are constants to it, where the
    /// library sees columns.
    /// </summary>
    private static bool CannotBeTold(List<SqliteColumn> columns) =>
        columns.DistinctBy(c => c.Column.Name, StringComparer.OrdinalIgnoreCase).Count() != columns.Count
        || columns.Exists(c => c.Column.Name.ToUpperInvariant() is "TRUE" or "FALSE");

    private List<TableIndex> ReadIndexes(string table, List<SqliteColumn> columns)
    {
        var indexes = connection
            .Query(IndexesSql, row => (Name: Text(row, 0) ?? "", Unique: raw.sqlite3_column_int(row, 1) != 0, Origin: Text(row, 2)), table)
            .ConvertAll(i => new TableIndex(i.Name, connection.Query(IndexColumnsSql, row => Text(row, 0) ?? "", i.Name), i.Origin == "pk", i.Unique));
        var key = columns.FindAll(c => c.KeyPosition > 0).OrderBy(c => c.KeyPosition).Select(c => c.Column.Name).ToList();
        if (key.Count > 0 && !indexes.Exists(i => i.IsPrimary))
            indexes.Insert(0, new("PRIMARY KEY", key, IsPrimary: true, IsUnique: true));
        return indexes;
    }

    private List<ForeignKey> ReadForeignKeys(string table) => connection
        .Query(ForeignKeysSql, row => (Id: raw.sqlite3_column_int(row, 0), Target: Text(row, 1) ?? "", From: Text(row, 2) ?? "", To: Text(row, 3) ?? "", Actions: Text(row, 4) ?? ""), table)
        .GroupBy(k => k.Id)
        .Select(g => new ForeignKey(
            $"{table}_fk{g.Key}",
            g.Select(k => k.From).ToList(),
            new RelationName("main", g.First().Target),
            g.Select(k => k.To).Where(c => c.Length > 0).ToList())
        { Cascades = g.First().Actions.Contains("CASCADE", StringComparison.Ordinal) || g.First().Actions.Contains("SET ", StringComparison.Ordinal) })
        .ToList();
}
