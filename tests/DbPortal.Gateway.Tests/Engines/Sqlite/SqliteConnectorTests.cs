using System.Diagnostics;
using DbPortal.Gateway.Engines;
using DbPortal.Gateway.Engines.Sqlite;
using DbPortal.Sql.Analysis;
using DbPortal.Sql.Catalog;
using DbPortal.Sql.Dialects.Sqlite;
using Microsoft.Data.Sqlite;
using static DbPortal.Gateway.Tests.Engines.Sqlite.SqliteUnderTest;

namespace DbPortal.Gateway.Tests.Engines.Sqlite;

public sealed class SqliteConnectorTests
{
    private const string Setup = """
        CREATE TABLE people (id INTEGER PRIMARY KEY, name VARCHAR(40) NOT NULL, note TEXT);
        INSERT INTO people VALUES (1, 'Ann', NULL), (2, '森 明子', 'x');
        CREATE VIEW names AS SELECT name AS called FROM people;
        """;

    private const string Endless = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n";

    private const string Slow = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_probe_tells_the_version_of_the_library()
    {
        await using var target = Start(Setup);
        var version = await target.Connector.ProbeAsync(Token);
        Assert.Equal(EngineKind.Sqlite, version.Engine);
        Assert.InRange(version.Number, 34000, 40000);
        Assert.Equal(["company"], await target.Connector.ListDatabasesAsync(Token));
    }

    [Fact]
    public async Task Cells_arrive_with_their_kind_and_the_librarys_own_text()
    {
        await using var target = Start(Setup);
        var rows = await target.ReadAsync("SELECT id, name, note, 0.1, 9223372036854775807, x'00FF', 9e999, -1.0e30, '', 'a' || char(0) || 'b' FROM people ORDER BY id", Table("people"));
        Assert.Equal("Number:1 | Text:Ann | NULL | Number:0.1 | Number:9223372036854775807 | Binary:00FF | Text:Inf | Number:-1.0e+30 | Text: | Text:a\0b", rows[0]);
        Assert.StartsWith("Number:2 | Text:森 明子 | Text:x", rows[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_that_is_no_utf8_is_repaired_and_text_of_a_utf16_file_is_converted()
    {
        await using var target = Start("PRAGMA encoding = 'UTF-16le'; CREATE TABLE t (a TEXT); INSERT INTO t VALUES ('é𝄞');");
        Assert.Equal(["Text:é𝄞"], await target.ReadAsync("SELECT a FROM t", Table("t")));
        await using var other = Start(Setup);
        Assert.Equal(["Text:a\ufffdb"], await other.ReadAsync("SELECT CAST(x'61FF62' AS TEXT)"));
    }

    [Fact]
    public async Task Columns_have_names_types_and_the_base_column_even_through_a_view()
    {
        await using var target = Start(Setup);
        await using var session = await target.OpenAsync();
        var statement = Cleared("SELECT v.called, p.id + 1 AS next, p.rowid FROM (SELECT * FROM names) v, people p", reads: [Table("people"), Table("names", RelationKind.View)]);
        await using var rows = await session.ExecuteAsync(statement, Token);
        Assert.Equal(
            [new RawColumn("called", "varchar(40)", new ColumnName("main", "people", "name"), true), new RawColumn("next", "integer", null, true)],
            rows.Columns.Take(2));
        Assert.Equal(new ColumnName("main", "people", "id"), rows.Columns[2].Origin);
    }

    [Fact]
    public async Task An_origin_that_the_catalog_does_not_hold_is_stale()
    {
        await using var target = Start(Setup);
        await target.Connector.ReadCatalogAsync(Token);
        target.Change("CREATE TABLE fresh (secret TEXT)");
        await using var session = await target.OpenAsync();
        await using var rows = await session.ExecuteAsync(Cleared("SELECT secret FROM fresh", reads: [Table("fresh")]), Token);
        Assert.True(Assert.Single(rows.Columns).OriginStale);
    }

    [Fact]
    public async Task A_row_number_is_the_key_or_comes_from_no_column()
    {
        await using var target = Start(Setup + "CREATE TABLE plain (a TEXT); INSERT INTO plain VALUES ('x');");
        await target.Connector.ReadCatalogAsync(Token);
        await using var session = await target.OpenAsync();
        await using var rows = await session.ExecuteAsync(Cleared("SELECT p.oid, q.rowid FROM people p, plain q", reads: [Table("people"), Table("plain")]), Token);
        Assert.Equal([new ColumnName("main", "people", "id"), null], rows.Columns.Select(c => c.Origin));
        Assert.All(rows.Columns, c => Assert.False(c.OriginStale));
    }

    [Fact]
    public async Task A_write_counts_its_rows_and_returns_what_it_is_asked_for()
    {
        await using var target = Start(Setup);
        await using var session = await target.OpenAsync(writes: true);
        await using (var rows = await session.ExecuteAsync(Cleared("UPDATE people SET note = 'y' RETURNING id", StatementEffect.Write), Token))
        {
            Assert.True(await rows.ReadAsync(Token));
            Assert.True(await rows.ReadAsync(Token));
            Assert.False(await rows.ReadAsync(Token));
            Assert.Equal(2, rows.AffectedRows);
        }
        Assert.Equal(["Number:2"], await RunAsync(session, Cleared("SELECT count(*) FROM people WHERE note = 'y'", reads: [Table("people")])));
    }

    [Fact]
    public async Task Parameters_are_bound_by_place_and_name_and_none_may_be_missing()
    {
        await using var target = Start(Setup);
        await using var session = await target.OpenAsync();
        var values = new Dictionary<string, object?> { ["1"] = 5L, ["name"] = "ü", ["x"] = null, ["y"] = 2.5 };
        var rows = await RunAsync(session, Cleared("SELECT ?, :name, @x, $y", parameters: values));
        Assert.Equal(["Number:5 | Text:ü | NULL | Number:2.5"], rows);
        await Assert.ThrowsAsync<TargetException>(() => RunAsync(session, Cleared("SELECT :other", parameters: values)));
    }

    [Fact]
    public async Task A_statement_whose_time_is_up_is_ended()
    {
        await using var target = Start(Setup);
        await using var session = await target.OpenAsync(seconds: 0.5);
        var started = Stopwatch.GetTimestamp();
        var failure = await Assert.ThrowsAsync<TargetException>(() => RunAsync(session, Cleared(Slow)));
        Assert.Equal(TargetFailure.Timeout, failure.Failure);
        Assert.InRange(Stopwatch.GetElapsedTime(started).TotalSeconds, 0.4, 20);
    }

    [Fact]
    public async Task A_cancel_ends_the_statement_and_the_session_goes_on()
    {
        await using var target = Start(Setup);
        await using var session = await target.OpenAsync();
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(Token);
        cancel.CancelAfter(TimeSpan.FromMilliseconds(200));
        var failure = await Assert.ThrowsAsync<TargetException>(() => RunAsync(session, Cleared(Slow), cancel.Token));
        Assert.Equal(TargetFailure.Cancelled, failure.Failure);
        Assert.Equal(["Number:1"], await RunAsync(session, Cleared("SELECT 1")));
    }

    [Fact]
    public async Task Rows_stream_and_a_result_can_be_left_early()
    {
        await using var target = Start(Setup);
        await using var session = await target.OpenAsync();
        await using (var rows = await session.ExecuteAsync(Cleared(Endless), Token))
        {
            for (var i = 0; i < 1000; i++)
                Assert.True(await rows.ReadAsync(Token));
        }
        Assert.Equal(["Number:1"], await RunAsync(session, Cleared("SELECT 1")));
    }

    [Fact]
    public async Task Nothing_of_a_run_is_there_in_the_next()
    {
        await using var target = Start(Setup);
        await target.WriteAsync("CREATE TEMP TABLE people (fake TEXT)", StatementEffect.Define);
        Assert.Equal(2, (await target.ReadAsync("SELECT name FROM people", Table("people"))).Count);
    }

    [Theory]
    [InlineData("SELECT 1; SELECT 2")]
    [InlineData("  -- nothing")]
    [InlineData("SELECT gone FROM people")]
    public async Task What_is_not_one_valid_statement_fails_as_a_statement(string sql)
    {
        await using var target = Start(Setup);
        Assert.Equal(TargetFailure.Statement, (await target.FailureAsync(sql, Table("people"))).Failure);
    }

    [Fact]
    public async Task An_error_has_a_generic_sentence_without_the_values_in_its_message()
    {
        await using var target = Start(Setup + "CREATE UNIQUE INDEX one ON people (name); CREATE TRIGGER t BEFORE INSERT ON people WHEN new.name = 'raise' BEGIN SELECT raise(ABORT, 'Ann was here'); END;");
        var trigger = await Assert.ThrowsAsync<TargetException>(() => target.WriteAsync("INSERT INTO people VALUES (3, 'raise', NULL)"));
        Assert.Equal("Ann was here", trigger.Message);
        Assert.Equal("SQLite refused the statement: a trigger raised an error.", trigger.Generic);
        var unique = await Assert.ThrowsAsync<TargetException>(() => target.WriteAsync("INSERT INTO people VALUES (3, 'Ann', NULL)"));
        Assert.Equal("2067", unique.Code);
        Assert.Equal("SQLite refused the statement: a unique value already exists.", unique.Generic);
    }

    [Fact]
    public async Task A_missing_file_and_a_file_that_is_no_database_are_unavailable()
    {
        await using var target = Start(Setup);
        await using var missing = Connect(target.FilePath + ".no");
        Assert.Equal(TargetFailure.Unavailable, (await Assert.ThrowsAsync<TargetException>(() => missing.ProbeAsync(Token))).Failure);
        var text = target.FilePath + ".txt";
        await File.WriteAllTextAsync(text, new string('x', 5000), Token);
        await using var wrong = Connect(text);
        Assert.Equal(TargetFailure.Unavailable, (await Assert.ThrowsAsync<TargetException>(() => wrong.ProbeAsync(Token))).Failure);
        Assert.False(File.Exists(target.FilePath + ".no"));
    }

    [Fact]
    public async Task Another_schema_than_main_does_not_exist()
    {
        await using var target = Start(Setup);
        var options = new RunOptions(false, 1, TimeSpan.FromSeconds(5), "other", LargeResult: false);
        Assert.Equal(TargetFailure.Unavailable, (await Assert.ThrowsAsync<TargetException>(() => target.Connector.OpenAsync(options, Token))).Failure);
    }

    [Fact]
    public async Task Runs_beside_each_other_do_not_mix()
    {
        await using var target = Start(Setup);
        var results = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => target.ReadAsync($"SELECT {i} FROM people", Table("people"))));
        for (var i = 0; i < results.Length; i++)
            Assert.All(results[i], row => Assert.Equal($"Number:{i}", row));
    }

    [Fact]
    public async Task Every_function_that_the_library_lists_has_a_class()
    {
        var token = TestContext.Current.CancellationToken;
        await using var connection = new SqliteConnection("Data Source=:memory:");
        await connection.OpenAsync(token);
        await using var command = new SqliteCommand("SELECT DISTINCT name FROM pragma_function_list", connection);
        await using var rows = await command.ExecuteReaderAsync(token);
        var dialect = SqliteDialect.For(SqliteFile.Version);
        var (known, unknown) = (0, new List<string>());
        while (await rows.ReadAsync(token))
        {
            if (dialect.FindFunction(rows.GetString(0)) is not null)
                known++;
            else if (rows.GetString(0) is not ("->" or "->>")) // operators, by grammar
                unknown.Add(rows.GetString(0));
        }

        Assert.Empty(unknown);
        Assert.True(known > 100, $"the library lists only {known} functions");
    }
}
