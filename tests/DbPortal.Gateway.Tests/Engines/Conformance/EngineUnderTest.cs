using System.Data.Common;
using System.Text;
using DbPortal.Gateway.Access;
using DbPortal.Gateway.Engines;
using DbPortal.Gateway.Targets;
using DbPortal.Gateway.Tests.Servers;
using DbPortal.Sql.Analysis;
using DbPortal.Sql.Catalog;
using DbPortal.Sql.Syntax;

namespace DbPortal.Gateway.Tests.Engines.Conformance;

/// <summary>A connector on a database of its own, and short ways to run text through it as if it had been cleared.</summary>
internal sealed class EngineUnderTest : IAsyncDisposable
{
    private EngineUnderTest(TestDatabase database, IConnector connector)
    {
        Database = database;
        Connector = connector;
    }

    public TestDatabase Database { get; }

    public IConnector Connector { get; }

    public static async Task<EngineUnderTest> StartAsync(TestServer server, IEngine engine, string setup, CancellationToken cancellationToken)
    {
        var database = await server.CreateDatabaseAsync(cancellationToken);
        if (setup.Length > 0)
            await database.ExecuteAsync(setup, cancellationToken);
        var connector = engine.Connect(EntryOf(server), new DatabaseEntry(database.Name, null));
        await connector.ReadCatalogAsync(cancellationToken);
        return new(database, connector);
    }

    public static InstanceEntry EntryOf(TestServer server)
    {
        var account = new DbConnectionStringBuilder { ConnectionString = server.ConnectionString };
        return new("under-test", server.Engine, "test", server.Host, server.Port, Find("Username") ?? Find("User ID"), Find("Password") is { } p ? new Secret(p) : null,
            TlsMode.Prefer, [], AllDatabases: true);

        string? Find(string key) => account.TryGetValue(key, out var value) ? value.ToString() : null;
    }

    public static RunOptions Options(bool writes = false, int statements = 1, bool large = false, double seconds = 30, string? schema = null) =>
        new(writes, statements, TimeSpan.FromSeconds(seconds), schema, large);

    public static ClearedStatement Cleared(string sql, StatementEffect effect = StatementEffect.Read, IReadOnlyDictionary<string, object?>? parameters = null, IReadOnlyList<string>? marks = null)
    {
        var statement = new Statement.Unsupported(sql, new TextSpan(0, sql.Length)) { Parameters = marks ?? [.. (parameters ?? new Dictionary<string, object?>()).Keys] };
        return new ClearedStatement(null!, 0, sql, new StatementAccess(statement, effect), parameters ?? new Dictionary<string, object?>()); // runs ask a statement for its text and effect alone
    }

    /// <summary>A statement as it was read.</summary>
    public static ClearedStatement Cleared(string sql, Statement statement) =>
        new(null!, 0, sql, new StatementAccess(statement, StatementEffect.Session), new Dictionary<string, object?>()); // as above

    /// <summary>Every row of a read, each cell as <c>Kind:text</c>.</summary>
    public async Task<List<string[]>> ReadAsync(string sql, bool large, CancellationToken cancellationToken)
    {
        await using var session = await Connector.OpenAsync(Options(large: large), cancellationToken);
        return await ReadAsync(session, sql, cancellationToken);
    }

    public static async Task<List<string[]>> ReadAsync(IRunSession session, string sql, CancellationToken cancellationToken)
    {
        await using var rows = await session.ExecuteAsync(Cleared(sql), cancellationToken);
        var read = new List<string[]>();
        while (await rows.ReadAsync(cancellationToken))
            read.Add([.. Enumerable.Range(0, rows.Columns.Count).Select(i => TextOf(rows.Get(i)))]);
        return read;
    }

    public async Task<long?> WriteAsync(string sql, CancellationToken cancellationToken)
    {
        await using var session = await Connector.OpenAsync(Options(writes: true), cancellationToken);
        await using var rows = await session.ExecuteAsync(Cleared(sql, StatementEffect.Write), cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
        }

        return rows.AffectedRows;
    }

    public async Task<TargetException> FailureAsync(string sql, CancellationToken cancellationToken) =>
        await Assert.ThrowsAsync<TargetException>(() => ReadAsync(sql, large: false, cancellationToken));

    public async ValueTask DisposeAsync()
    {
        await Connector.DisposeAsync();
        await Database.DisposeAsync();
    }

    private static string TextOf(RawCell cell) => cell.Kind switch
    {
        CellKind.Null => "NULL",
        CellKind.Binary => "Binary:" + Convert.ToHexStringLower(cell.Bytes),
        _ => $"{cell.Kind}:{Encoding.UTF8.GetString(cell.Bytes)}",
    };
}
