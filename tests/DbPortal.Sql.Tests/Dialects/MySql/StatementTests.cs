using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Tests.Dialects.MySql;

public sealed class StatementTests
{
    [Theory]
    [InlineData("INSERT INTO t VALUES (1, DEFAULT), (2, 3)", 0, 2)]
    [InlineData("INSERT t (a, b) VALUE (1, 2)", 2, 1)]
    [InlineData("INSERT INTO t () VALUES ()", 0, 1)]
    [InlineData("INSERT INTO t SET a = 1, b = 2", 2, 1)]
    public void Rows_of_an_insert_are_values(string sql, int columns, int rows)
    {
        var insert = Servers.MySql84.Only<Statement.Insert>(sql);
        Assert.Equal((columns, rows), (insert.Columns.Count, Assert.IsType<Query.Values>(insert.Source).Rows.Count));
    }

    [Theory]
    [InlineData("INSERT INTO t SELECT a FROM u")]
    [InlineData("INSERT INTO t (a) (SELECT a FROM u)")]
    [InlineData("INSERT INTO t ((SELECT a FROM u))")]
    [InlineData("REPLACE INTO t WITH x AS (SELECT 1) SELECT * FROM x")]
    public void The_query_of_an_insert_is_its_source(string sql) =>
        Assert.IsType<Query.Select>(Servers.MySql84.Only<Statement.Insert>(sql).Source);

    [Fact]
    public void The_row_to_insert_is_a_column_reference_on_conflict()
    {
        var old = Servers.MySql84.Only<Statement.Insert>("INSERT INTO t (a) VALUES (1) ON DUPLICATE KEY UPDATE a = VALUES(a)");
        var named = Servers.MySql84.Only<Statement.Insert>("INSERT INTO t (a) VALUES (1) AS n ON DUPLICATE KEY UPDATE a = n.a, b = DEFAULT");
        Assert.Equal("a", Assert.IsType<Expression.Column>(old.Conflict?.Assignments[0].Value).Name.ToString());
        Assert.Equal("a", Assert.IsType<Expression.Column>(named.Conflict?.Assignments[0].Value).Name.ToString());
        Assert.Null(named.Conflict?.Assignments[1].Value);
    }

    [Fact]
    public void Returning_is_read_on_mariadb() =>
        Assert.Equal(2, Servers.MariaDb10.Only<Statement.Insert>("REPLACE INTO t VALUES (1) RETURNING a, UPPER(b) AS c").Returning.Count);

    [Fact]
    public void An_update_of_several_tables_has_a_join_as_target()
    {
        var update = Servers.MySql84.Only<Statement.Update>("UPDATE t JOIN u ON t.id = u.id SET t.a = u.b, t.c = DEFAULT WHERE u.x = 1");
        Assert.IsType<TableReference.Join>(update.Target);
        Assert.Equal(2, update.Assignments.Count);
        Assert.Null(update.Assignments[1].Value);
    }

    [Theory]
    [InlineData("DELETE FROM t AS x WHERE x.a = 1", "t", 1)]
    [InlineData("DELETE t, u.* FROM t JOIN u ON t.a = u.a", "t,u", 1)]
    [InlineData("DELETE FROM d.t.*, u USING d.t, u", "d.t,u", 2)]
    public void A_delete_names_the_tables_that_lose_rows(string sql, string targets, int tables)
    {
        var delete = Servers.MySql84.Only<Statement.Delete>(sql);
        Assert.Equal((targets, tables), (string.Join(',', delete.Targets), delete.Using.Count));
    }

    [Theory]
    [InlineData("EXPLAIN SELECT 1", false, "")]
    [InlineData("DESC FORMAT=TREE SELECT 1", false, "format=tree")]
    [InlineData("EXPLAIN EXTENDED UPDATE t SET a = 1", false, "extended")]
    [InlineData("EXPLAIN ANALYZE FORMAT=JSON SELECT 1", true, "analyze,format=json")]
    public void Explain_keeps_its_options(string sql, bool executes, string options)
    {
        var explain = Servers.MySql84.Only<Statement.Explain>(sql);
        Assert.Equal((executes, options), (explain.Executes, string.Join(',', explain.Options)));
    }

    [Fact]
    public void Analyze_of_mariadb_runs_the_statement() => Assert.True(Servers.MariaDb10.Only<Statement.Explain>("ANALYZE FORMAT=JSON SELECT 1").Executes);

    [Theory]
    [InlineData("SHOW TABLES", ShowClass.Names, "tables", null)]
    [InlineData("SHOW FULL TABLES FROM hr", ShowClass.Names, "full tables", "hr")]
    [InlineData("SHOW COLUMNS FROM t FROM d", ShowClass.TableShape, "columns", "d.t")]
    [InlineData("SHOW FULL COLUMNS FROM d.t", ShowClass.Definition, "full columns", "d.t")]
    [InlineData("DESCRIBE d.t", ShowClass.TableShape, "columns", "d.t")]
    [InlineData("SHOW INDEX FROM t", ShowClass.TableShape, "index", "t")]
    [InlineData("SHOW CREATE TABLE t", ShowClass.Definition, "create table", "t")]
    [InlineData("SHOW TRIGGERS", ShowClass.Definition, "triggers", null)]
    [InlineData("SHOW VARIABLES", ShowClass.Setting, "variables", null)]
    [InlineData("SHOW GLOBAL STATUS", ShowClass.Setting, "status", null)]
    [InlineData("SHOW WARNINGS LIMIT 5", ShowClass.Diagnostics, "warnings", null)]
    [InlineData("SHOW COUNT(*) ERRORS", ShowClass.Diagnostics, "errors", null)]
    [InlineData("SHOW FULL PROCESSLIST", ShowClass.Sensitive, "processlist", null)]
    [InlineData("SHOW ENGINE INNODB STATUS", ShowClass.Sensitive, "engine", null)]
    [InlineData("SHOW BINLOG EVENTS", ShowClass.Sensitive, "binlog", null)]
    [InlineData("SHOW GRANTS FOR somebody", ShowClass.Sensitive, "grants", null)]
    public void Show_is_classed_by_what_it_can_show(string sql, ShowClass kind, string what, string? subject)
    {
        var show = Servers.MySql84.Only<Statement.Show>(sql);
        Assert.Equal((kind, what, subject), (show.Class, show.What, show.Subject?.ToString()));
    }

    [Fact]
    public void The_filter_of_show_is_an_expression() =>
        Assert.IsType<Expression.InList>(Servers.MySql84.Only<Statement.Show>("SHOW COLUMNS FROM t WHERE Field IN ('a')").Filter);

    [Fact]
    public void Marks_are_numbered_in_each_statement_and_names_become_marks()
    {
        var outcome = Servers.MySql84.Parse("SELECT ?, '?', @Id, ? LIMIT ?; SELECT @other, @id; SELECT ?", ["id"], TestContext.Current.CancellationToken);
        var batch = Assert.IsType<ParseOutcome.Parsed>(Servers.MySql84.Parse("SELECT ?, '?', @Id, ? LIMIT ?; SELECT @other; SELECT ?", ["id"], TestContext.Current.CancellationToken)).Batch;
        Assert.Equal(["1", "Id", "2", "3"], batch.Statements[0].Parameters);
        Assert.Equal("SELECT ?, '?', ?  , ? LIMIT ?", batch.TextOf(batch.Statements[0]));
        Assert.Empty(batch.Statements[1].Parameters);
        Assert.Equal("SELECT @other", batch.TextOf(batch.Statements[1]));
        Assert.Equal(["1"], batch.Statements[2].Parameters);
        Assert.Equal(RejectionReason.NotUnderstood, Assert.IsType<ParseOutcome.Rejected>(outcome).Reason);
    }

    [Theory]
    [InlineData("SET @id = 1")]
    [InlineData("SELECT 1 INTO @id")]
    [InlineData("SELECT @id := 1")]
    [InlineData("SELECT * FROM @id")]
    public void A_parameter_stands_for_a_value_only(string sql) =>
        Assert.IsType<ParseOutcome.Rejected>(Servers.MySql84.Parse(sql, ["id"], TestContext.Current.CancellationToken));

    [Fact]
    public void Settings_of_one_statement_belong_to_it()
    {
        var update = Servers.MariaDb10.Only<Statement.Update>("SET STATEMENT sort_buffer_size = 1, max_sort_length = 2 FOR UPDATE t SET a = 1");
        Assert.Equal(["sort_buffer_size", "max_sort_length"], update.Settings.Select(s => s.Targets[0].ToString()));
        Assert.Equal(0, update.Span.Start);
    }

    [Fact]
    public void A_plan_may_go_to_a_variable_or_be_of_another_schema()
    {
        var explain = Servers.MySql84.Only<Statement.Explain>("EXPLAIN FORMAT=JSON INTO @plan FOR SCHEMA hr SELECT 1");
        Assert.Equal(("plan", "hr"), (explain.Into, explain.Schema?.Name));
    }

    [Theory]
    [InlineData("START TRANSACTION READ WRITE", true)]
    [InlineData("SET TRANSACTION READ WRITE", true)]
    [InlineData("START TRANSACTION READ ONLY", false)]
    [InlineData("BEGIN", false)]
    public void A_transaction_that_asks_to_write_says_so(string sql, bool writes) => Assert.Equal(writes, Servers.MySql84.Only<Statement.Transaction>(sql).Writes);

    [Fact]
    public void Set_names_every_setting_and_its_scope()
    {
        var set = Servers.MySql84.Only<Statement.Set>("SET @a = (SELECT 1), SESSION sql_mode = ANSI, @@global.x = DEFAULT, autocommit = ON");
        Assert.Equal(SetScope.Server, set.Scope);
        Assert.Equal(["@a", "sql_mode", "x", "autocommit"], set.Assignments.Select(a => a.Targets[0].ToString()));
        Assert.IsType<Expression.ScalarQuery>(set.Assignments[0].Value);
        Assert.Null(set.Assignments[2].Value);
    }

    [Theory]
    [InlineData("SET NAMES utf8mb4 COLLATE utf8mb4_bin", "names utf8mb4")]
    [InlineData("SET NAMES gbk", "names")]
    [InlineData("SET CHARACTER SET latin1", "character set")]
    public void Character_sets_of_the_session_are_settings(string sql, string name) =>
        Assert.Equal(name, Servers.MySql84.Only<Statement.Set>(sql).Assignments[0].Targets[0].ToString());

    [Theory]
    [InlineData("START TRANSACTION READ ONLY", "transaction")]
    [InlineData("START TRANSACTION READ WRITE", "transaction")]
    [InlineData("SET TRANSACTION READ WRITE", "transaction")]
    [InlineData("SET SESSION TRANSACTION ISOLATION LEVEL SERIALIZABLE", "transaction")]
    [InlineData("SET ROLE admin", "set_role")]
    [InlineData("USE billing", "use")]
    [InlineData("CALL shop.p(1)", "call")]
    [InlineData("HANDLER t OPEN AS h", "handler")]
    [InlineData("LOAD DATA INFILE 'x' INTO TABLE t", "load_data")]
    [InlineData("LOCK TABLES t AS c READ", "lock_tables")]
    [InlineData("ANALYZE TABLE t UPDATE HISTOGRAM ON c", "analyze_table")]
    [InlineData("PREPARE s FROM @q", "prepare")]
    [InlineData("EXECUTE s USING @a", "execute")]
    [InlineData("DO SLEEP(1)", "do")]
    [InlineData("XA START 'a'", "xa")]
    [InlineData("KILL QUERY 5", "kill")]
    [InlineData("EXPLAIN FOR CONNECTION 7", "explain_for_connection")]
    [InlineData("CREATE TABLE t (a INT) COMMENT='x;y'", "create_table")]
    [InlineData("ALTER TABLE t RENAME COLUMN a TO b", "alter_table")]
    [InlineData("DROP TABLE IF EXISTS t", "drop_table")]
    [InlineData("TRUNCATE t", "truncate_table")]
    [InlineData("RENAME TABLE a TO b", "rename_table")]
    [InlineData("CREATE USER u", "create_user")]
    [InlineData("CREATE TRIGGER x BEFORE INSERT ON t FOR EACH ROW SET NEW.a = 1", "create_trigger")]
    public void A_statement_is_known_by_its_kind(string sql, string kind) => Assert.Equal(kind, Assert.Single(Servers.MySql84.Read(sql).Statements).Kind);

    [Theory]
    [InlineData("ALTER TABLE a EXCHANGE PARTITION p WITH TABLE b", "a,b")]
    [InlineData("ALTER TABLE a RENAME TO d.b", "a,d.b")]
    [InlineData("RENAME TABLE a TO b, c TO d", "a,b,c,d")]
    [InlineData("CREATE TABLE a LIKE b", "a,b")]
    [InlineData("CREATE UNIQUE INDEX i ON t (a)", "t")]
    [InlineData("CREATE TRIGGER x AFTER UPDATE ON d.t FOR EACH ROW BEGIN END", "d.t")]
    [InlineData("DROP VIEW a, b", "a,b")]
    public void A_definition_names_every_table_it_touches(string sql, string targets) =>
        Assert.Equal(targets, string.Join(',', Servers.MySql84.Only<Statement.Definition>(sql).Targets));

    [Theory]
    [InlineData("CREATE TABLE t AS SELECT ssn FROM customers")]
    [InlineData("CREATE TABLE t (a INT, KEY (a)) ENGINE = InnoDB IGNORE SELECT ssn FROM customers")]
    [InlineData("CREATE TABLE t (SELECT ssn FROM customers)")]
    [InlineData("CREATE TEMPORARY TABLE t (a INT) PARTITION BY RANGE (a) (PARTITION p VALUES LESS THAN (9)) AS (SELECT ssn FROM customers)")]
    [InlineData("CREATE TABLE t AS WITH x AS (SELECT ssn FROM customers) SELECT * FROM x")]
    [InlineData("CREATE OR REPLACE ALGORITHM = MERGE DEFINER = `a`@`%` SQL SECURITY INVOKER VIEW t (a) AS SELECT ssn FROM customers WITH CHECK OPTION")]
    [InlineData("ALTER VIEW t AS SELECT ssn FROM customers")]
    public void The_query_of_a_definition_is_its_source(string sql) =>
        Assert.IsType<Query.Select>(Servers.MySql84.Only<Statement.Definition>(sql).Source);

    [Fact]
    public void The_body_of_a_stored_program_ends_with_its_blocks()
    {
        var batch = Servers.MySql84.Read("""
            CREATE PROCEDURE p(a INT) DETERMINISTIC
            BEGIN
              DECLARE CONTINUE HANDLER FOR NOT FOUND, 1051 BEGIN END;
              l: LOOP IF a > 1 THEN LEAVE l; ELSE SET a = CASE a WHEN 1 THEN 2 END; END IF; END LOOP l;
              CASE a WHEN 1 THEN SELECT 1; ELSE BEGIN END; END CASE;
              REPEAT SET a = a + 1; UNTIL a > 5 END REPEAT;
              WHILE a > 0 DO SET a = a - 1; END WHILE;
            END;
            SELECT 1
            """);
        Assert.Equal(["create_procedure", "select"], batch.Statements.Select(s => s.Kind));
    }

    [Fact]
    public void A_column_named_begin_opens_no_block()
    {
        var batch = Servers.MySql84.Read("CREATE PROCEDURE p() SELECT 1 begin; SELECT ssn FROM customers; SELECT 1 end");
        Assert.Equal(["create_procedure", "select", "select"], batch.Statements.Select(s => s.Kind));
    }

    [Theory]
    [InlineData("CREATE PROCEDURE p() BEGIN SELECT 1;")]
    [InlineData("CREATE PROCEDURE p() BEGIN IF 1 THEN SELECT 1; END; END")]
    [InlineData("CREATE PROCEDURE p() SELECT 1 END END")]
    public void A_body_whose_blocks_do_not_close_is_refused(string sql) => Servers.MySql84.Reject(sql);

    [Theory]
    [InlineData("BEGIN NOT ATOMIC SELECT ssn FROM customers; SELECT 1; END")]
    [InlineData("IF 1 THEN SELECT ssn FROM customers; END IF")]
    [InlineData("SET STATEMENT max_statement_time = 1 FOR CALL p()")]
    public void What_is_known_but_not_analysed_takes_the_rest_of_the_script(string sql)
    {
        var batch = Servers.MariaDb10.Read(sql);
        Assert.IsType<Statement.Unsupported>(Assert.Single(batch.Statements));
        Assert.Equal(sql, batch.TextOf(batch.Statements[0]));
    }

    [Fact]
    public void Statements_are_cut_at_semicolons_outside_strings_and_comments()
    {
        var batch = Servers.MySql84.Read(" SELECT 'a;b' ; /* ; */ SELECT `c;d` FROM t -- ;\n;; ");
        Assert.Equal(["SELECT 'a;b'", "SELECT `c;d` FROM t"], batch.Statements.Select(batch.TextOf));
    }

    [Theory]
    [InlineData("DELIMITER //", "client program")]
    [InlineData("COMMIT RELEASE", "RELEASE")]
    public void A_refusal_says_why(string sql, string part) => Assert.Contains(part, Servers.MySql84.Reject(sql).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("FOO")]
    [InlineData("SELECT 1 SELECT 2")]
    [InlineData("SHOW FOO")]
    [InlineData("CREATE FOO")]
    [InlineData("SET x")]
    [InlineData("INSERT INTO t")]
    [InlineData("RENAME a TO b")]
    public void An_unknown_statement_is_refused(string sql) => Servers.MySql84.Reject(sql);

    [Fact]
    public void Nothing_but_blanks_is_an_empty_script() => Assert.Empty(Servers.MySql84.Read(" ; /* nothing */ ").Statements);

    [Fact]
    public void A_script_has_a_bounded_number_of_statements() =>
        Assert.Equal(RejectionReason.LimitExceeded, Servers.MySql84.Reject(string.Concat(Enumerable.Repeat("SELECT 1;", 1001))).Reason);
}
