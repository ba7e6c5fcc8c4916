using System.Diagnostics;
using DbPortal.Sql.Catalog;
using static DbPortal.Gateway.Tests.Engines.Sqlite.SqliteUnderTest;

namespace DbPortal.Gateway.Tests.Engines.Sqlite;

public sealed class SqliteCatalogReaderTests
{
    private static async Task<CatalogSnapshot> ReadAsync(string setup)
    {
        await using var target = Start(setup);
        return await target.Connector.ReadCatalogAsync(TestContext.Current.CancellationToken);
    }

    private static Relation Find(CatalogSnapshot catalog, string name) =>
        catalog.Find("main", name) ?? throw new InvalidOperationException($"{name} is not in the catalog.");

    [Fact]
    public async Task Tables_have_columns_keys_defaults_and_triggers()
    {
        var catalog = await ReadAsync("""
            CREATE TABLE a (id INTEGER PRIMARY KEY, name VARCHAR(20) NOT NULL DEFAULT 'x', born DATE, photo BLOB, UNIQUE (name, born));
            CREATE TABLE b (a_id INT REFERENCES a (id), n INT, PRIMARY KEY (n, a_id)) WITHOUT ROWID;
            CREATE INDEX a_name ON a (lower(name), born);
            CREATE TRIGGER seen AFTER UPDATE OF name ON a BEGIN DELETE FROM b; END;
            INSERT INTO a (name) VALUES ('1'), ('2'), ('3');
            ANALYZE;
            """);
        var a = Find(catalog, "A");
        Assert.Equal(RelationKind.Table, a.Kind);
        Assert.Equal(["id", "name", "born", "photo"], a.Columns.Where(c => !c.Hidden).Select(c => c.Name));
        Assert.Equal([TypeClass.Integer, TypeClass.Text, TypeClass.Date, TypeClass.Binary], a.Columns.Take(4).Select(c => c.TypeClass));
        Assert.Equal("'x'", a.Columns[1].Default);
        Assert.False(a.Columns[1].Nullable);
        Assert.Contains(a.Indexes, i => i.IsPrimary && i.Columns.SequenceEqual(["id"]));
        Assert.Contains(a.Indexes, i => i.Name == "a_name" && i.Columns.SequenceEqual(["(expression)", "born"]));
        Assert.Equal(("seen", "AFTER UPDATE"), (Assert.Single(a.Triggers).Name, a.Triggers[0].Event));
        Assert.Equal(3, a.RowEstimate);
        var b = Find(catalog, "b");
        Assert.Equal(new RelationName("main", "a"), Assert.Single(b.ForeignKeys).Target);
        Assert.Contains(b.Indexes, i => i.IsPrimary && i.Columns.SequenceEqual(["n", "a_id"]));
    }

    [Fact]
    public async Task Generated_columns_keep_their_expression()
    {
        var catalog = await ReadAsync("""
            CREATE TABLE t (a TEXT CHECK (a <> 'x,y)'), "b c" TEXT GENERATED ALWAYS AS (lower(a) || ')') STORED, d AS (a /* ( */ || "b c"), e INT DEFAULT (CAST('1' AS INT)))
            """);
        var columns = Find(catalog, "t").Columns;
        Assert.Equal("lower(a) || ')'", columns.Single(c => c.Name == "b c").GeneratedExpression);
        Assert.Equal("a         || \"b c\"", columns.Single(c => c.Name == "d").GeneratedExpression);
        Assert.Null(columns.Single(c => c.Name == "a").GeneratedExpression);
        Assert.Null(columns.Single(c => c.Name == "e").GeneratedExpression);
        Assert.All(columns.Take(4), c => Assert.False(c.Hidden));
    }

    [Fact]
    public async Task Virtual_tables_have_their_module_and_their_storage_is_the_systems()
    {
        var catalog = await ReadAsync("""
            CREATE VIRTUAL TABLE notes USING fts5 (subject, body);
            CREATE VIRTUAL TABLE words USING fts5vocab(notes, row);
            CREATE TABLE seq (id INTEGER PRIMARY KEY AUTOINCREMENT);
            """);
        var notes = Find(catalog, "notes");
        Assert.Equal((RelationKind.VirtualTable, "fts5"), (notes.Kind, notes.Module));
        Assert.Contains("fts5", notes.Definition, StringComparison.Ordinal);
        Assert.Equal(["subject", "body"], notes.Columns.Where(c => !c.Hidden).Select(c => c.Name));
        Assert.Superset(new HashSet<string> { "notes", "rank" }, notes.Columns.Where(c => c.Hidden).Select(c => c.Name).ToHashSet());
        Assert.Equal("fts5vocab", Find(catalog, "words").Module);
        Assert.Equal(RelationKind.SystemTable, Find(catalog, "notes_content").Kind);
        Assert.Equal(RelationKind.SystemTable, Find(catalog, "sqlite_sequence").Kind);
        Assert.Equal(RelationKind.SystemTable, Find(catalog, "sqlite_master").Kind);
        Assert.Equal(RelationKind.SystemView, Find(catalog, "pragma_table_list").Kind);
    }

    [Fact]
    public async Task Views_keep_their_text_and_one_that_cannot_be_read_has_no_columns()
    {
        var catalog = await ReadAsync("CREATE TABLE t (a); CREATE VIEW v (x) AS SELECT a FROM t; CREATE VIEW broken AS SELECT gone FROM nowhere;");
        Assert.Equal("CREATE VIEW v (x) AS SELECT a FROM t", Find(catalog, "v").Definition);
        Assert.Equal(["x"], Find(catalog, "v").Columns.Select(c => c.Name));
        Assert.Empty(Find(catalog, "broken").Columns);
    }

    [Fact]
    public async Task Names_the_analysis_could_mistake_cannot_be_read()
    {
        var catalog = await ReadAsync("CREATE TABLE é (a); CREATE TABLE É (secret); CREATE TABLE t (ä, Ä); CREATE TABLE u (\"true\" TEXT);");
        Assert.Null(catalog.Find("main", "é"));
        Assert.Null(catalog.Find("main", "É"));
        Assert.Empty(Find(catalog, "t").Columns);
        Assert.Empty(Find(catalog, "u").Columns);
    }

    [Fact]
    public async Task Thousands_of_tables_are_read_in_seconds()
    {
        var setup = string.Concat(Enumerable.Range(0, 3000).Select(i => $"CREATE TABLE t{i} (id INTEGER PRIMARY KEY, a TEXT, b REFERENCES t0 (id)); CREATE INDEX i{i} ON t{i} (a);"));
        await using var target = Start($"BEGIN; {setup} COMMIT;");
        var started = Stopwatch.GetTimestamp();
        var catalog = await target.Connector.ReadCatalogAsync(TestContext.Current.CancellationToken);
        Assert.Equal(3000, catalog.Relations.Count(r => r.Kind == RelationKind.Table));
        Assert.InRange(Stopwatch.GetElapsedTime(started).TotalSeconds, 0, 10);
    }
}
