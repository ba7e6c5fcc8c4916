using System.Diagnostics;
using DbPortal.Gateway.Engines;
using DbPortal.Gateway.Targets;
using DbPortal.Gateway.Tests.Servers;
using DbPortal.Sql.Analysis;
using DbPortal.Sql.Catalog;

namespace DbPortal.Gateway.Tests.Engines.Conformance;

/// <summary>What every engine on a server must do. The subclasses name a server and give its words.</summary>
public abstract class EngineConformance(TestServers servers, ServerSlot slot)
{
    private protected abstract IEngine Engine { get; }

    /// <summary>Tables <c>people(id, name, note)</c> with two rows, ids 1 and 2, names Ann and NULL.</summary>
    protected abstract string Setup { get; }

    /// <summary>The schema <c>people</c> is in; for engines without schemas the database's name.</summary>
    protected abstract string SchemaOf(string database);

    /// <summary>A statement that runs for a minute.</summary>
    protected abstract string Slow { get; }

    /// <summary>A million rows.</summary>
    protected abstract string Endless { get; }

    /// <summary>The code of a statement that writes in a read-only run.</summary>
    protected abstract string ReadOnlyCode { get; }

    /// <summary>The code for a table that is not there.</summary>
    protected abstract string NoTableCode { get; }

    /// <summary>The server names origins by number, so that a table made anew is not taken for the one that was read.</summary>
    protected virtual bool TellsStaleOrigins => true;

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    private protected async Task<EngineUnderTest> StartAsync() =>
        await EngineUnderTest.StartAsync(await servers.GetAsync(slot), Engine, Setup, Token);

    [Fact]
    public async Task The_probe_tells_engine_and_version()
    {
        await using var target = await StartAsync();
        var version = await target.Connector.ProbeAsync(Token);
        Assert.Equal(target.Database.Server.Engine, version.Engine);
        Assert.InRange(version.Number, 50000, 300000);
        Assert.NotEmpty(version.Text);
    }

    [Fact]
    public async Task Databases_are_listed_without_the_servers_own()
    {
        await using var target = await StartAsync();
        var names = await target.Connector.ListDatabasesAsync(Token);
        Assert.Contains(target.Database.Name, names);
        Assert.DoesNotContain("template0", names);
        Assert.DoesNotContain("information_schema", names);
    }

    [Fact]
    public async Task The_catalog_holds_tables_columns_and_keys()
    {
        await using var target = await StartAsync();
        var catalog = await target.Connector.ReadCatalogAsync(Token);
        var people = catalog.Find(SchemaOf(target.Database.Name), "people");
        Assert.NotNull(people);
        Assert.Equal(["id", "name", "note"], people.Columns.Select(c => c.Name));
        Assert.False(people.Columns[0].Nullable);
        Assert.True(people.Columns[1].Nullable);
        Assert.Equal(TypeClass.Integer, people.Columns[0].TypeClass);
        Assert.Equal(TypeClass.Text, people.Columns[1].TypeClass);
        Assert.Contains(people.Indexes, i => i.IsPrimary && i.Columns.SequenceEqual(["id"]));
        Assert.Contains(SchemaOf(target.Database.Name), catalog.SearchPath);
    }

    [Fact]
    public async Task The_catalog_holds_views_with_their_definition()
    {
        await using var target = await StartAsync();
        var catalog = await target.Connector.ReadCatalogAsync(Token);
        var view = catalog.Find(SchemaOf(target.Database.Name), "names");
        Assert.NotNull(view);
        Assert.Equal(RelationKind.View, view.Kind);
        Assert.Contains("people", view.Definition, StringComparison.Ordinal);
        Assert.Equal(["name"], view.Columns.Select(c => c.Name));
    }

    [Fact]
    public async Task The_catalog_marks_the_servers_own_relations()
    {
        await using var target = await StartAsync();
        var catalog = await target.Connector.ReadCatalogAsync(Token);
        Assert.Contains(catalog.Relations, r => r.Kind is RelationKind.SystemView or RelationKind.SystemTable);
        Assert.Contains(catalog.Schemas, s => s is { IsSystem: true, Name: "information_schema" });
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Rows_arrive_in_order_with_nulls(bool large)
    {
        await using var target = await StartAsync();
        var rows = await target.ReadAsync("SELECT id, name FROM people ORDER BY id", large, Token);
        Assert.Equal(["Number:1", "Text:Ann"], rows[0]);
        Assert.Equal(["Number:2", "NULL"], rows[1]);
        Assert.Equal(2, rows.Count);
    }

    [Fact]
    public async Task Columns_are_described_with_their_origin()
    {
        await using var target = await StartAsync();
        await using var session = await target.Connector.OpenAsync(EngineUnderTest.Options(), Token);
        await using var rows = await session.ExecuteAsync(EngineUnderTest.Cleared("SELECT p.name AS who, p.id + 1 AS next FROM people p"), Token);
        Assert.Equal(["who", "next"], rows.Columns.Select(c => c.Name));
        Assert.Equal(new ColumnName(SchemaOf(target.Database.Name), "people", "name"), rows.Columns[0].Origin);
        Assert.Null(rows.Columns[1].Origin);
        Assert.All(rows.Columns, c => Assert.False(c.OriginStale));
    }

    [Fact]
    public async Task A_column_of_a_table_newer_than_the_catalog_has_a_stale_origin()
    {
        Assert.SkipUnless(TellsStaleOrigins, "this server names origins by name alone");
        await using var target = await StartAsync();
        await target.Database.ExecuteAsync("CREATE TABLE fresh (secret int)", Token);
        await using var session = await target.Connector.OpenAsync(EngineUnderTest.Options(), Token);
        await using var rows = await session.ExecuteAsync(EngineUnderTest.Cleared("SELECT secret FROM fresh"), Token);
        Assert.True(rows.Columns[0].OriginStale);
    }

    [Fact]
    public async Task A_result_without_rows_is_described_too()
    {
        await using var target = await StartAsync();
        await using var session = await target.Connector.OpenAsync(EngineUnderTest.Options(), Token);
        await using var rows = await session.ExecuteAsync(EngineUnderTest.Cleared("SELECT id FROM people WHERE id > 99"), Token);
        Assert.Single(rows.Columns);
        Assert.False(await rows.ReadAsync(Token));
        Assert.False(await rows.ReadAsync(Token));
        Assert.Null(rows.AffectedRows);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_read_only_run_refuses_writes(int statements)
    {
        await using var target = await StartAsync();
        await using var session = await target.Connector.OpenAsync(EngineUnderTest.Options(statements: statements), Token);
        var e = await Assert.ThrowsAsync<TargetException>(() => EngineUnderTest.ReadAsync(session, "DELETE FROM people", Token));
        Assert.Equal(TargetFailure.Statement, e.Failure);
        Assert.Equal(ReadOnlyCode, e.Code);
        Assert.Equal(2, (await target.ReadAsync("SELECT id FROM people", false, Token)).Count);
    }

    [Fact]
    public async Task A_run_of_reads_goes_on_after_a_failed_statement()
    {
        await using var target = await StartAsync();
        await using var session = await target.Connector.OpenAsync(EngineUnderTest.Options(statements: 3, seconds: 20), Token);
        await Assert.ThrowsAsync<TargetException>(() => EngineUnderTest.ReadAsync(session, "SELECT nothing FROM people", Token));
        Assert.Equal(2, (await EngineUnderTest.ReadAsync(session, "SELECT id FROM people", Token)).Count);
        await Assert.ThrowsAsync<TargetException>(() => EngineUnderTest.ReadAsync(session, "DELETE FROM people", Token));
    }

    [Fact]
    public async Task A_writing_run_commits_and_counts_rows()
    {
        await using var target = await StartAsync();
        Assert.Equal(2, await target.WriteAsync("UPDATE people SET note = 'x'", Token));
        Assert.Equal(["Text:x"], (await target.ReadAsync("SELECT DISTINCT note FROM people", false, Token))[0]);
    }

    [Fact]
    public async Task Two_statements_in_one_text_are_refused()
    {
        await using var target = await StartAsync();
        var e = await target.FailureAsync("SELECT 1; SELECT 2", Token);
        Assert.Equal(TargetFailure.Statement, e.Failure);
    }

    [Fact]
    public async Task The_server_ends_a_statement_whose_time_is_up()
    {
        await using var target = await StartAsync();
        await using var session = await target.Connector.OpenAsync(EngineUnderTest.Options(seconds: 1), Token);
        var started = Stopwatch.GetTimestamp();
        var e = await Assert.ThrowsAsync<TargetException>(() => EngineUnderTest.ReadAsync(session, Slow, Token));
        Assert.Equal(TargetFailure.Timeout, e.Failure);
        Assert.InRange(Stopwatch.GetElapsedTime(started).TotalSeconds, 0.5, 20);
    }

    [Fact]
    public async Task A_cancel_reaches_the_server()
    {
        await using var target = await StartAsync();
        await using var session = await target.Connector.OpenAsync(EngineUnderTest.Options(), Token);
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(Token);
        cancel.CancelAfter(TimeSpan.FromMilliseconds(300));
        var started = Stopwatch.GetTimestamp();
        var e = await Assert.ThrowsAsync<TargetException>(() => EngineUnderTest.ReadAsync(session, Slow, cancel.Token));
        Assert.Equal(TargetFailure.Cancelled, e.Failure);
        Assert.InRange(Stopwatch.GetElapsedTime(started).TotalSeconds, 0.2, 20);
    }

    [Fact]
    public async Task A_result_left_early_does_not_run_to_its_end()
    {
        await using var target = await StartAsync();
        await using (var session = await target.Connector.OpenAsync(EngineUnderTest.Options(), Token))
        {
            await using var rows = await session.ExecuteAsync(EngineUnderTest.Cleared(Endless), Token);
            Assert.True(await rows.ReadAsync(Token));
        }

        Assert.Equal(2, (await target.ReadAsync("SELECT id FROM people", false, Token)).Count);
    }

    [Fact]
    public async Task A_missing_table_is_an_error_with_its_code_and_a_sentence_without_names()
    {
        await using var target = await StartAsync();
        var e = await target.FailureAsync("SELECT id FROM nobody_knows", Token);
        Assert.Equal(TargetFailure.Statement, e.Failure);
        Assert.Equal(NoTableCode, e.Code);
        Assert.Contains("nobody_knows", e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("nobody_knows", e.Generic, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_password_an_absent_server_and_an_unknown_database_are_unavailable()
    {
        var server = await servers.GetAsync(slot);
        var entry = EngineUnderTest.EntryOf(server);
        await using var absent = Engine.Connect(entry with { Host = "127.0.0.1", Port = 9 }, new("any", null));
        await using var unknown = Engine.Connect(entry, new("no_such_database", null));
        await using var refused = Engine.Connect(entry with { Username = "no_such_account", Password = new Secret("wrong") }, new("any", null));
        foreach (var connector in (IConnector[])[absent, unknown, refused])
        {
            var e = await Assert.ThrowsAsync<TargetException>(() => connector.ProbeAsync(Token));
            Assert.Equal(TargetFailure.Unavailable, e.Failure);
            Assert.Contains("under-test", e.Generic, StringComparison.Ordinal);
            Assert.DoesNotContain("wrong", e.Message.Replace("no_such", "", StringComparison.Ordinal), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Cells_of_a_million_bytes_arrive_whole()
    {
        await using var target = await StartAsync();
        var rows = await target.ReadAsync("SELECT repeat('é', 1000000)", large: true, Token);
        Assert.Equal("Text:".Length + 1_000_000, rows[0][0].Length);
    }

    [Fact]
    public async Task Runs_beside_each_other_do_not_mix()
    {
        await using var target = await StartAsync();
        var runs = Enumerable.Range(0, 24).Select(i => target.ReadAsync($"SELECT {i} AS n FROM people", i % 2 == 0, Token));
        var results = await Task.WhenAll(runs);
        for (var i = 0; i < results.Length; i++)
            Assert.All(results[i], row => Assert.Equal($"Number:{i}", row[0]));
    }
}
