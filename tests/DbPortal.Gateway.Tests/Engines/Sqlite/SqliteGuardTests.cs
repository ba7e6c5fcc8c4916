using DbPortal.Gateway.Engines;
using DbPortal.Sql.Analysis;
using DbPortal.Sql.Catalog;
using DbPortal.Sql.Syntax;
using static DbPortal.Gateway.Tests.Engines.Sqlite.SqliteUnderTest;

namespace DbPortal.Gateway.Tests.Engines.Sqlite;

public sealed class SqliteGuardTests
{
    private const string Setup = """
        CREATE TABLE people (id INTEGER PRIMARY KEY, name TEXT, ssn TEXT);
        INSERT INTO people VALUES (1, 'Ann', '123');
        CREATE TABLE log (what TEXT);
        CREATE TRIGGER logged AFTER UPDATE ON people BEGIN INSERT INTO log SELECT name || printf('%s', 'x') FROM people; END;
        CREATE VIEW v AS SELECT name FROM people;
        CREATE VIRTUAL TABLE notes USING fts5 (name, content = 'people', content_rowid = 'id');
        INSERT INTO notes (notes) VALUES ('rebuild');
        """;

    [Theory]
    [InlineData("DELETE FROM people")]
    [InlineData("CREATE TABLE x (a)")]
    [InlineData("CREATE TEMP TABLE x (a)")]
    [InlineData("PRAGMA user_version = 5")]
    [InlineData("PRAGMA query_only = OFF")]
    [InlineData("PRAGMA writable_schema = ON")]
    [InlineData("VACUUM INTO 'copy.db'")]
    [InlineData("ATTACH ':memory:' AS x")]
    [InlineData("ANALYZE")]
    [InlineData("SELECT load_extension('x')")]
    [InlineData("SELECT fts3_tokenizer('simple')")]
    [InlineData("SELECT what FROM log, people")]
    public async Task A_read_can_do_nothing_else(string sql)
    {
        await using var target = Start(Setup);
        Assert.Equal(TargetFailure.Statement, (await target.FailureAsync(sql, Table("people"))).Failure);
        Assert.Equal(["Number:1"], await target.ReadAsync("SELECT count(*) FROM people", Table("people")));
    }

    [Theory]
    [InlineData("SELECT p.name FROM people p JOIN v USING (name)")]
    [InlineData("WITH RECURSIVE w (a) AS (SELECT 1 UNION ALL SELECT a + 1 FROM w WHERE a < 3) SELECT count(*), max(name) FROM w, people")]
    [InlineData("SELECT count(*) FROM people")]
    [InlineData("SELECT '{\"a\":1}' ->> 'a', e.value FROM json_each('[1]') e, people")]
    [InlineData("SELECT i.name FROM pragma_index_list('people') i, people")]
    [InlineData("PRAGMA table_info(people)")]
    [InlineData("EXPLAIN QUERY PLAN SELECT name FROM people WHERE name LIKE 'a%'")]
    public async Task A_read_of_what_was_foreseen_runs(string sql)
    {
        await using var target = Start(Setup);
        await target.ReadAsync(sql, Table("people"), Table("v", RelationKind.View));
    }

    [Fact]
    public async Task A_table_that_the_analysis_did_not_see_is_refused_even_behind_a_name_it_saw()
    {
        await using var target = Start(Setup);
        var failure = await target.FailureAsync("WITH w AS (SELECT ssn FROM people) SELECT ssn FROM w", Table("w"));
        Assert.Equal("23", failure.Code);
    }

    [Fact]
    public async Task A_virtual_table_may_read_what_it_is_stored_in_and_what_it_indexes()
    {
        await using var target = Start(Setup);
        var notes = Table("notes", RelationKind.VirtualTable);
        Assert.Equal(["Text:Ann"], await target.ReadAsync("SELECT name FROM notes WHERE notes MATCH 'ann' ORDER BY rank", notes));
        Assert.Equal("23", (await target.FailureAsync("SELECT ssn FROM notes, people", notes)).Code);
    }

    [Fact]
    public async Task A_write_runs_its_triggers_but_defines_nothing()
    {
        await using var target = Start(Setup);
        await target.WriteAsync("UPDATE people SET name = 'Bo'");
        Assert.Equal(["Text:Box"], await target.ReadAsync("SELECT what FROM log", Table("log")));
        foreach (var sql in (string[])["CREATE TABLE x (a)", "DROP TABLE log", "UPDATE sqlite_schema SET sql = ''", "ATTACH ':memory:' AS x", "SELECT load_extension('x')"])
            await Assert.ThrowsAsync<TargetException>(() => target.WriteAsync(sql));
    }

    [Theory]
    [InlineData("ATTACH ':memory:' AS x")]
    [InlineData("ATTACH '' AS x")]
    [InlineData("VACUUM INTO 'copy.db'")]
    [InlineData("PRAGMA writable_schema = ON")]
    [InlineData("PRAGMA trusted_schema = ON")]
    [InlineData("SELECT load_extension('x')")]
    public async Task Not_even_administration_reaches_other_files_or_undoes_the_settings(string sql)
    {
        await using var target = Start(Setup);
        await Assert.ThrowsAsync<TargetException>(() => target.WriteAsync(sql, StatementEffect.Administer));
    }

    [Fact]
    public async Task Administration_may_define_and_vacuum()
    {
        await using var target = Start(Setup);
        await target.WriteAsync("CREATE TABLE x (a)", StatementEffect.Define);
        await target.WriteAsync("ALTER TABLE x RENAME COLUMN a TO b", StatementEffect.Define);
        await target.WriteAsync("VACUUM", StatementEffect.Administer, new Statement.Administration("vacuum", [], default));
        Assert.Equal(["Text:b"], await target.ReadAsync("SELECT name FROM pragma_table_info('x')"));
    }

    [Fact]
    public async Task The_file_is_open_for_reading_only_whatever_the_guard_says()
    {
        await using var target = Start(Setup);
        await using var session = await target.OpenAsync();
        var failure = await Assert.ThrowsAsync<TargetException>(() => RunAsync(session, Cleared("DELETE FROM people", StatementEffect.Write)));
        Assert.Equal(TargetFailure.Statement, failure.Failure);
        Assert.Equal(["Number:1"], await target.ReadAsync("SELECT count(*) FROM people", Table("people")));
    }
}
