using DbPortal.Sql.Syntax;
using static DbPortal.Sql.Tests.Dialects.Sqlite.SqliteReading;

namespace DbPortal.Sql.Tests.Dialects.Sqlite;

public sealed class SqliteStatementTests
{
    [Theory]
    [InlineData("BEGIN IMMEDIATE TRANSACTION", "transaction")]
    [InlineData("END", "transaction")]
    [InlineData("ROLLBACK TO SAVEPOINT a", "transaction")]
    [InlineData("SAVEPOINT a", "transaction")]
    [InlineData("RELEASE a", "transaction")]
    [InlineData("CREATE TABLE IF NOT EXISTS a (b INT DEFAULT (1 + 2), CHECK (b > 0)) STRICT", "create_table")]
    [InlineData("CREATE UNIQUE INDEX i ON t (lower(a)) WHERE b", "create_index")]
    [InlineData("CREATE VIRTUAL TABLE f USING fts5 (a, content='x')", "create_virtual_table")]
    [InlineData("DROP VIEW IF EXISTS main.v", "drop_view")]
    [InlineData("ALTER TABLE t ADD COLUMN c TEXT AS (a || b)", "alter_table")]
    [InlineData("ATTACH 'x' AS y", "attach")]
    [InlineData("DETACH y", "detach")]
    [InlineData("VACUUM INTO 'f'", "vacuum")]
    [InlineData("ANALYZE main.t", "analyze")]
    [InlineData("REINDEX", "reindex")]
    [InlineData("REPLACE INTO t VALUES (1)", "replace")]
    [InlineData("INSERT OR REPLACE INTO t VALUES (1)", "replace")]
    [InlineData("EXPLAIN QUERY PLAN SELECT 1", "explain")]
    public void Statements_are_known_by_kind(string sql, string kind) => Assert.Equal(kind, Assert.Single(Batch(sql).Statements).Kind);

    [Theory]
    [InlineData("PRAGMA table_info(t)", "table_info", ShowClass.TableShape, "t")]
    [InlineData("PRAGMA main.table_xinfo('t')", "table_xinfo", ShowClass.TableShape, "main.t")]
    [InlineData("PRAGMA user_version", "user_version", ShowClass.Setting, null)]
    [InlineData("PRAGMA index_info(i)", "index_info", ShowClass.Names, null)]
    public void Reading_pragmas_show(string sql, string what, ShowClass kind, string? subject)
    {
        var show = One<Statement.Show>(sql);
        Assert.Equal((what, kind, subject), (show.What, show.Class, show.Subject?.ToString()));
    }

    [Theory]
    [InlineData("PRAGMA writable_schema = ON")]
    [InlineData("PRAGMA user_version = 5")]
    [InlineData("PRAGMA journal_mode(WAL)")]
    [InlineData("PRAGMA temp_store_directory")]
    [InlineData("PRAGMA table_info = t")]
    [InlineData("PRAGMA integrity_check")]
    [InlineData("PRAGMA made_up")]
    public void Every_other_pragma_is_administration(string sql) => Assert.Equal("pragma", One<Statement.Administration>(sql).Name);

    [Fact]
    public void An_upsert_keeps_keys_assignments_and_returning()
    {
        var insert = One<Statement.Insert>("WITH s AS (SELECT 1) INSERT INTO t AS x (a, b) SELECT * FROM s WHERE true ON CONFLICT (a) WHERE b DO UPDATE SET (a, b) = (1, 2), c = excluded.c WHERE d ON CONFLICT DO NOTHING RETURNING a, *");
        Assert.NotNull(insert.With);
        Assert.Equal("x", insert.Alias?.Name);
        Assert.NotNull(insert.Conflict);
        Assert.Single(insert.Conflict.Keys);
        Assert.NotNull(insert.Conflict.KeyFilter);
        Assert.Equal([2, 1], insert.Conflict.Assignments.Select(a => a.Targets.Count));
        Assert.Equal(2, insert.Returning.Count);
    }

    [Fact]
    public void Default_values_have_no_source() => Assert.Null(One<Statement.Insert>("INSERT INTO t DEFAULT VALUES").Source);

    [Fact]
    public void An_update_keeps_its_from_list()
    {
        var update = One<Statement.Update>("UPDATE OR IGNORE t AS x SET a = u.b FROM u JOIN v WHERE x.id = u.id RETURNING *");
        Assert.Equal("x", Assert.IsType<TableReference.Named>(update.Target).Alias?.Name);
        Assert.Single(update.From);
        Assert.NotNull(update.Where);
    }

    [Fact]
    public void A_delete_names_its_table_first()
    {
        var delete = One<Statement.Delete>("DELETE FROM main.t AS x WHERE x.a = 1");
        Assert.Equal("main.t", Assert.Single(delete.Targets).ToString());
        Assert.Equal("x", Assert.IsType<TableReference.Named>(Assert.Single(delete.Using)).Alias?.Name);
    }

    [Fact]
    public void A_temporary_object_is_named_with_its_schema() =>
        Assert.Equal("temp.v", One<Statement.Definition>("CREATE TEMP VIEW v (a) AS SELECT 1").Targets[0].ToString());

    [Fact]
    public void A_trigger_ends_at_the_end_after_a_semicolon()
    {
        var batch = Batch("CREATE TRIGGER r AFTER UPDATE OF a ON t WHEN CASE 1 WHEN 1 THEN 2 END BEGIN SELECT CASE 1 WHEN 1 THEN 2 END; DELETE FROM u; END; SELECT 1");
        Assert.Equal(["create_trigger", "select"], batch.Statements.Select(s => s.Kind));
        Assert.Equal(["r", "t"], Assert.IsType<Statement.Definition>(batch.Statements[0]).Targets.Select(t => t.ToString()));
    }

    [Fact]
    public void A_stored_view_is_read_as_its_query()
    {
        var outcome = Dialect.ParseDefinition("CREATE VIEW v (x) AS SELECT a FROM t", TestContext.Current.CancellationToken);
        Assert.IsType<Statement.Select>(Assert.Single(Assert.IsType<ParseOutcome.Parsed>(outcome).Batch.Statements));
    }

    [Theory]
    [InlineData("HANDLER t OPEN")]
    [InlineData("CREATE TRIGGER r AFTER UPDATE ON t BEGIN SELECT 1;")]
    [InlineData("CREATE TEMP INDEX i ON t (a)")]
    [InlineData("DROP DATABASE x")]
    [InlineData("INSERT INTO t VALUES (1) garbage")]
    [InlineData("EXPLAIN EXPLAIN SELECT 1")]
    [InlineData(".dump")]
    public void Anything_else_is_refused(string sql) => Assert.Equal(RejectionReason.SyntaxError, Rejected(sql).Reason);
}
