using DbPortal.Sql.Catalog;
using DbPortal.Sql.Dialects.Sqlite;
using SQLitePCL;

namespace DbPortal.Gateway.Engines.Sqlite;

/// <summary>
/// Reads everything a file declares. A relation the library cannot describe (a view over a dropped table, a module that is missing) stays in the
/// catalog without columns, so that statements over it are refused and not misread.
/// </summary>
internal sealed class SqliteCatalogReader(SqliteConnectionHandle connection, string database)
{
    private const string Main = "main";

    private const string RelationsSql = """
        SELECT l.name, l.type, l.wr, m.sql
        FROM pragma_table_list AS l LEFT JOIN main.sqlite_schema AS m ON m.name = l.name AND m.type IN ('table', 'view')
        WHERE l.schema = 'main' AND l.name NOT IN ('sqlite_schema', 'sqlite_master')
        ORDER BY l.name
        """;

    private const string TriggersSql = "SELECT tbl_name, name, sql FROM main.sqlite_schema WHERE type = 'trigger' ORDER BY name";

    private const string EstimatesSql = "SELECT tbl, max(CAST(stat AS INTEGER)) FROM main.sqlite_stat1 GROUP BY tbl";

    /// <summary>Reads it all in one read transaction, so that it is one state.</summary>
    public CatalogSnapshot Read()
    {
        connection.Execute("BEGIN");
        var triggers = ReadTriggers();
        var estimates = ReadEstimates();
        var tables = new SqliteTableReader(connection);
        var relations = connection.Query(RelationsSql, ReadEntry)
            .Select(entry => tables.Read(entry) with
            {
                Triggers = triggers[entry.Name].ToList(),
                RowEstimate = estimates.TryGetValue(entry.Name, out var rows) ? rows : null,
            })
            .ToList();
        connection.Execute("COMMIT");
        return new(
            database,
            SqliteFile.Version,
            StringComparer.OrdinalIgnoreCase,
            [Main],
            [new Schema(Main, IsSystem: false, Comment: null)],
            [.. WithoutTwins(relations), .. SqliteDialect.SystemRelations],
            [],
            []);
    }

    /// <summary>The library tells names apart by the case of letters beyond ASCII, the catalog does not: neither of two such twins can be named.</summary>
    private static List<Relation> WithoutTwins(IEnumerable<Relation> relations) =>
        relations.GroupBy(r => r.Name, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() == 1).Select(g => g.Single()).ToList();

    private ILookup<string, Trigger> ReadTriggers() => connection
        .Query(TriggersSql, row => (Table: Text(row, 0) ?? "", Trigger: ToTrigger(Text(row, 1) ?? "", Text(row, 2))))
        .ToLookup(t => t.Table, t => t.Trigger, StringComparer.OrdinalIgnoreCase);

    /// <summary>The event is what stands between the trigger's name and ON; SQLite keeps it nowhere else.</summary>
    private static Trigger ToTrigger(string name, string? body)
    {
        var words = body?.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries) ?? [];
        var time = words.FirstOrDefault(w => IsOneOf(w, "BEFORE", "AFTER", "INSTEAD")) ?? "BEFORE";
        var action = words.FirstOrDefault(w => IsOneOf(w, "INSERT", "UPDATE", "DELETE")) ?? "";
        return new(name, $"{time} {action}".ToUpperInvariant(), body);
    }

    private static bool IsOneOf(string word, params ReadOnlySpan<string> words)
    {
        foreach (var candidate in words)
        {
            if (word.Equals(candidate, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    private Dictionary<string, long> ReadEstimates()
    {
        if (connection.Query("SELECT 1 FROM main.sqlite_schema WHERE name = 'sqlite_stat1'", static _ => true).Count == 0)
            return [];
        return connection
            .Query(EstimatesSql, row => (Table: Text(row, 0) ?? "", Rows: raw.sqlite3_column_int64(row, 1)))
            .ToDictionary(e => e.Table, e => e.Rows, StringComparer.OrdinalIgnoreCase);
    }

    private static SqliteTableEntry ReadEntry(sqlite3_stmt row) =>
        new(Text(row, 0) ?? "", Text(row, 1) ?? "", raw.sqlite3_column_int(row, 2) != 0, Text(row, 3));

    internal static string? Text(sqlite3_stmt row, int ordinal) => raw.sqlite3_column_text(row, ordinal).utf8_to_string();
}
