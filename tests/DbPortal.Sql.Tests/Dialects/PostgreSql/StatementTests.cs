using System.Text;
using DbPortal.Sql.Dialects.PostgreSql;
using DbPortal.Sql.Dialects.PostgreSql.Reading;
using DbPortal.Sql.Dialects.PostgreSql.Tree;
using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Tests.Dialects.PostgreSql;

public sealed class StatementTests
{
    [Fact]
    public void Insert_keeps_every_clause()
    {
        var insert = Read.Statement<Statement.Insert>(
            "INSERT INTO s.t AS x (a, b) SELECT 1, 2 ON CONFLICT (a, lower(b)) WHERE c DO UPDATE SET b = excluded.b, (c, d) = (SELECT 1, 2) WHERE x.a > 0 RETURNING a, *");

        Assert.Equal(("s.t", "x"), (insert.Target.ToString(), insert.Alias?.Name));
        Assert.Equal(["a", "b"], insert.Columns.Select(c => c.Name));
        Assert.True(insert.Conflict is { Keys.Count: 2, KeyFilter: not null, Where: not null });
        Assert.Equal([1, 2], insert.Conflict.Assignments.Select(a => a.Targets.Count));
        Assert.Equal(2, insert.Returning.Count);
    }

    [Fact]
    public void Default_values_have_no_source() => Assert.Null(Read.Statement<Statement.Insert>("INSERT INTO t DEFAULT VALUES").Source);

    [Fact]
    public void Update_keeps_every_clause()
    {
        var update = Read.Statement<Statement.Update>("WITH q AS (SELECT 1) UPDATE t x SET a = DEFAULT, b[1] = 2, (c, d) = ROW (1, 2) FROM u WHERE x.i = u.i RETURNING a");

        Assert.Equal("x", Assert.IsType<TableReference.Named>(update.Target).Alias?.Name);
        Assert.Null(update.Assignments[0].Value);
        Assert.Equal(["c", "d"], update.Assignments[2].Targets.Select(t => t.ToString()));
        Assert.True(update is { With: not null, Where: not null, From.Count: 1, Returning.Count: 1 });
    }

    [Fact]
    public void Delete_lists_its_table_first_and_names_it_by_its_alias()
    {
        var delete = Read.Statement<Statement.Delete>("DELETE FROM t AS x USING u WHERE x.i = u.i");

        Assert.Equal(["x"], delete.Targets.Select(t => t.ToString()));
        Assert.Equal(["t", "u"], delete.Using.Select(u => Assert.IsType<TableReference.Named>(u).Name.ToString()));
    }

    [Theory]
    [InlineData("EXPLAIN SELECT 1", false)]
    [InlineData("EXPLAIN ANALYZE DELETE FROM t", true)]
    [InlineData("EXPLAIN (ANALYZE false, VERBOSE) SELECT 1", false)]
    [InlineData("EXPLAIN (ANALYZE on) SELECT 1", true)]
    public void Explain_says_whether_it_runs(string sql, bool executes) => Assert.Equal(executes, Read.Statement<Statement.Explain>(sql).Executes);

    [Fact]
    public void Explain_options_are_words() =>
        Assert.Equal(["buffers", "format=json"], Read.Statement<Statement.Explain>("EXPLAIN (BUFFERS, FORMAT JSON) SELECT 1").Options);

    [Theory]
    [InlineData("SET search_path TO a, b", SetScope.Session, "search_path")]
    [InlineData("SET LOCAL work_mem = '1MB'", SetScope.Transaction, "work_mem")]
    [InlineData("SET ROLE admin", SetScope.Session, "role")]
    [InlineData("SET SESSION AUTHORIZATION admin", SetScope.Session, "session_authorization")]
    [InlineData("SET my.flag = 1", SetScope.Session, "my.flag")]
    [InlineData("RESET ALL", SetScope.Session, "all")]
    [InlineData("RESET role", SetScope.Session, "role")]
    [InlineData("ALTER SYSTEM SET fsync = off", SetScope.Server, "fsync")]
    public void Settings_name_what_they_change(string sql, SetScope scope, string name)
    {
        var set = Read.Statement<Statement.Set>(sql);

        Assert.Equal((scope, name), (set.Scope, set.Assignments[0].Targets[0].ToString()));
    }

    [Theory]
    [InlineData("BEGIN READ WRITE", "begin")]
    [InlineData("COMMIT AND CHAIN", "commit")]
    [InlineData("ROLLBACK TO a", "rollback")]
    [InlineData("SAVEPOINT a", "savepoint")]
    [InlineData("RELEASE a", "release")]
    [InlineData("SET TRANSACTION READ WRITE", "set transaction")]
    [InlineData("SET SESSION CHARACTERISTICS AS TRANSACTION READ WRITE", "set session transaction")]
    public void Transaction_control_is_a_word(string sql, string word) => Assert.Equal(word, Read.Statement<Statement.Transaction>(sql).Word);

    [Theory]
    [InlineData("CREATE TABLE s.t (a int)", "create_table", "s.t")]
    [InlineData("CREATE INDEX ON t (lower(a))", "create_index", "t")]
    [InlineData("ALTER TABLE t ADD b int", "alter_table", "t")]
    [InlineData("ALTER TABLE t RENAME COLUMN a TO b", "alter_table", "t")]
    [InlineData("DROP TABLE a, s.b", "drop_table", "a,s.b")]
    [InlineData("DROP MATERIALIZED VIEW v", "drop_materialized_view", "v")]
    [InlineData("TRUNCATE a, b", "truncate", "a,b")]
    [InlineData("COMMENT ON COLUMN t.c IS 'x'", "comment", "t.c")]
    [InlineData("REFRESH MATERIALIZED VIEW v", "refresh_materialized_view", "v")]
    [InlineData("CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'", "create_function", "")]
    [InlineData("CREATE TRIGGER g BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION f()", "create_trigger", "t")]
    public void Definitions_are_known_by_kind_and_targets(string sql, string name, string targets)
    {
        var definition = Read.Statement<Statement.Definition>(sql);

        Assert.Equal((name, targets), (definition.Kind, string.Join(',', definition.Targets)));
    }

    [Theory]
    [InlineData("CREATE TABLE x AS SELECT a FROM t", "create_table")]
    [InlineData("CREATE VIEW x AS SELECT a FROM t", "create_view")]
    [InlineData("CREATE MATERIALIZED VIEW x AS SELECT a FROM t", "create_materialized_view")]
    public void Definitions_by_a_query_hold_it(string sql, string name)
    {
        var definition = Read.Statement<Statement.Definition>(sql);

        Assert.Equal((name, "x"), (definition.Kind, Assert.Single(definition.Targets).ToString()));
        Assert.NotNull(definition.Source);
    }

    [Theory]
    [InlineData("COPY t TO STDOUT", "copy")]
    [InlineData("COPY (SELECT 1) TO PROGRAM 'x'", "copy")]
    [InlineData("DO $$ BEGIN END $$", "do")]
    [InlineData("CALL p()", "call")]
    [InlineData("LISTEN x", "listen")]
    [InlineData("NOTIFY x, 'y'", "notify")]
    [InlineData("LOCK t", "lock")]
    [InlineData("VACUUM t", "vacuum")]
    [InlineData("ANALYZE t", "analyze")]
    [InlineData("GRANT SELECT ON t TO r", "grant")]
    [InlineData("CREATE ROLE r", "create_role")]
    [InlineData("DISCARD ALL", "discard")]
    [InlineData("CREATE TABLE x AS EXECUTE p", "create_table_as_execute")]
    [InlineData("PREPARE TRANSACTION 'x'", "two_phase_transaction")]
    public void Administration_is_known_by_kind(string sql, string name) => Assert.Equal(name, Read.Statement<Statement.Administration>(sql).Kind);

    [Theory]
    [InlineData("DECLARE c BINARY CURSOR FOR SELECT 1")]
    [InlineData("SELECT CAST(1 AS SETOF integer)")]
    public void What_the_nodes_cannot_say_is_unsupported(string sql) =>
        Assert.IsType<Statement.Unsupported>(Assert.Single(Read.Batch(sql).Statements));

    [Fact]
    public void One_unsupported_statement_leaves_the_others_alone()
    {
        var batch = Read.Batch("SELECT 1; SELECT CAST(1 AS SETOF integer); SELECT 2");

        Assert.Equal(["select", "unsupported", "select"], batch.Statements.Select(s => s.Kind));
    }

    [Theory]
    [InlineData(15)]
    [InlineData(18)]
    public void Merge_knows_which_tables_its_arms_see(int major)
    {
        var merge = Read.Statement<Statement.Merge>(
            "MERGE INTO t AS x USING u ON x.i = u.i WHEN MATCHED AND u.a > 1 THEN UPDATE SET (a, b) = (u.a, DEFAULT) WHEN NOT MATCHED THEN INSERT (i) VALUES (u.i)", major);

        Assert.Equal(("t", "x"), (merge.Target.Name.ToString(), merge.Target.Alias?.Name));
        Assert.Equal([(MergeMatch.Matched, MergeAction.Update), (MergeMatch.NotMatchedByTarget, MergeAction.Insert)], merge.Arms.Select(a => (a.Match, a.Action)));
        Assert.NotNull(merge.Arms[0].Condition);
        Assert.Equal(["a", "b"], Assert.Single(merge.Arms[0].Assignments).Targets.Select(t => t.ToString()));
        Assert.Equal("i", Assert.Single(merge.Arms[1].Columns).Name);
        Assert.Single(merge.Arms[1].Values);
    }

    [Fact]
    public void Merge_says_what_else_it_does()
    {
        var merge = Read.Statement<Statement.Merge>(
            "WITH u AS (SELECT 1 AS i) MERGE INTO t USING u ON t.i = u.i WHEN NOT MATCHED BY SOURCE THEN DELETE WHEN NOT MATCHED BY TARGET THEN INSERT DEFAULT VALUES WHEN MATCHED THEN DO NOTHING RETURNING WITH (OLD AS o) merge_action(), o.i");

        Assert.Equal(
            [(MergeMatch.NotMatchedBySource, MergeAction.Delete), (MergeMatch.NotMatchedByTarget, MergeAction.Insert), (MergeMatch.Matched, MergeAction.Nothing)],
            merge.Arms.Select(a => (a.Match, a.Action)));
        Assert.NotNull(merge.With);
        Assert.Equal(2, merge.Returning.Count);
        Assert.Equal(("o", null), (merge.Renamed?.Old?.Name, merge.Renamed?.New?.Name));
    }

    [Theory]
    [InlineData(14)]
    [InlineData(18)]
    public void A_transaction_says_what_it_asks_for(int major)
    {
        var begin = Read.Statement<Statement.Transaction>("BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY, DEFERRABLE", major);
        Assert.Equal(("begin", "repeatable read", true, false, true), (begin.Word, begin.Isolation, begin.Reads, begin.Writes, begin.Deferrable));
        Assert.True(Read.Statement<Statement.Transaction>("SET TRANSACTION READ WRITE", major).Writes);
        Assert.True(Read.Statement<Statement.Transaction>("COMMIT AND CHAIN", major).Chain);
        Assert.Equal("s", Read.Statement<Statement.Transaction>("ROLLBACK TO s", major).Savepoint?.Name);
        Assert.Equal("set session transaction", Read.Statement<Statement.Transaction>("SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY", major).Word);
    }

    [Fact]
    public void A_named_statement_keeps_its_body()
    {
        var cursor = Read.Statement<Statement.Declare>("DECLARE c SCROLL CURSOR WITH HOLD FOR SELECT a FROM t");
        Assert.Equal(("c", true), (cursor.Name.Name, cursor.IsCursor));
        Assert.IsType<Statement.Select>(cursor.Body);
        var prepared = Read.Statement<Statement.Declare>("PREPARE p (int) AS UPDATE t SET a = $1");
        Assert.Equal(("p", false), (prepared.Name.Name, prepared.IsCursor));
        Assert.IsType<Statement.Update>(prepared.Body);
    }

    [Theory]
    [InlineData("FETCH BACKWARD 3 FROM c", "c", true, true, 0)]
    [InlineData("MOVE ALL IN c", "c", true, false, 0)]
    [InlineData("EXECUTE p (1, 'x')", "p", false, true, 2)]
    public void A_named_statement_is_recalled(string sql, string name, bool isCursor, bool returnsRows, int arguments)
    {
        var recall = Read.Statement<Statement.Recall>(sql);
        Assert.Equal((name, isCursor, returnsRows, arguments), (recall.Name.Name, recall.IsCursor, recall.ReturnsRows, recall.Arguments.Count));
    }

    [Theory]
    [InlineData("CLOSE c", "c")]
    [InlineData("CLOSE ALL", null)]
    [InlineData("DEALLOCATE PREPARE p", "p")]
    [InlineData("DEALLOCATE ALL", null)]
    public void A_named_statement_is_forgotten(string sql, string? name) => Assert.Equal(name, Read.Statement<Statement.Forget>(sql).Name?.Name);

    /// <summary>Guards against a grammar that says more than this code knows: such a field must never be passed over.</summary>
    [Theory]
    [InlineData("""{"ColumnRef":{"fields":[{"String":{"sval":"a"}}],"location":7,"novel":true}}""")]
    [InlineData("""{"NovelExpr":{"arg":{"A_Const":{"isnull":true}}}}""")]
    [InlineData("""{"FuncCall":{"funcname":[{"String":{"sval":"f"}}],"respect_nulls":true,"location":7}}""")]
    public void A_field_or_node_without_code_makes_the_statement_unsupported(string expression)
    {
        const string Around = """{"version":1,"stmts":[{"stmt":{"SelectStmt":{"targetList":[{"ResTarget":{"val":HERE}}],"op":"SETOP_NONE"}}}]}""";
        var json = Around.Replace("HERE", expression, StringComparison.Ordinal);
        var root = AstBuilder.Build(Encoding.UTF8.GetBytes(json));
        Assert.NotNull(root);

        Assert.IsType<Statement.Unsupported>(Assert.Single(new SyntaxReader(SourceText.Of("SELECT a")).Read(root)));
    }
}
