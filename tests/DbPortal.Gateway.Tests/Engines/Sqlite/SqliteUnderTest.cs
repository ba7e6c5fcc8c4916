using System.Text;
using DbPortal.Gateway.Access;
using DbPortal.Gateway.Engines;
using DbPortal.Gateway.Engines.Sqlite;
using DbPortal.Gateway.Targets;
using DbPortal.Sql.Analysis;
using DbPortal.Sql.Catalog;
using DbPortal.Sql.Syntax;
using Microsoft.Data.Sqlite;

namespace DbPortal.Gateway.Tests.Engines.Sqlite;

/// <summary>A file of its own with a connector on it, and short ways to run text as if it had been cleared.</summary>
internal sealed class SqliteUnderTest : IAsyncDisposable
{
    private readonly DirectoryInfo _folder;

    private SqliteUnderTest(DirectoryInfo folder, IConnector connector)
    {
        _folder = folder;
        Connector = connector;
    }

    public IConnector Connector { get; }

    public string FilePath => Path.Combine(_folder.FullName, "company.db");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static SqliteUnderTest Start(string setup)
    {
        var folder = Directory.CreateTempSubdirectory("dbportal-sqlite-");
        var path = Path.Combine(folder.FullName, "company.db");
        var target = new SqliteUnderTest(folder, Connect(path));
        target.Change(setup);
        return target;
    }

    public static IConnector Connect(string path) => new SqliteEngine(TimeProvider.System).Connect(
        new InstanceEntry("under-test", EngineKind.Sqlite, "test", null, null, null, null, TlsMode.Disable, [], AllDatabases: false),
        new DatabaseEntry("company", path));

    /// <summary>Changes the file from outside the portal.</summary>
    public void Change(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={FilePath};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // the tests' own text
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    /// <summary>A statement as the analysis would describe it; <paramref name="reads"/> are tables of main.</summary>
    public static ClearedStatement Cleared(
        string sql,
        StatementEffect effect = StatementEffect.Read,
        IEnumerable<RelationRead>? reads = null,
        IReadOnlyDictionary<string, object?>? parameters = null,
        Statement? statement = null)
    {
        var access = new StatementAccess(statement ?? new Statement.Unsupported(sql, new TextSpan(0, sql.Length)), effect) { Reads = reads?.ToList() ?? [] };
        return new ClearedStatement(null!, 0, sql, access, parameters ?? new Dictionary<string, object?>()); // runs ask a statement for its text and access alone
    }

    public static RelationRead Table(string name, RelationKind kind = RelationKind.Table) => new(new RelationName("main", name), kind, null, null, default);

    public Task<IRunSession> OpenAsync(bool writes = false, double seconds = 30) =>
        Connector.OpenAsync(new RunOptions(writes, 1, TimeSpan.FromSeconds(seconds), null, LargeResult: false), Token);

    /// <summary>Every row of a read of these tables, each cell as <c>Kind:text</c>.</summary>
    public async Task<List<string>> ReadAsync(string sql, params RelationRead[] reads)
    {
        await using var session = await OpenAsync();
        return await RunAsync(session, Cleared(sql, reads: reads));
    }

    /// <summary>Runs a statement in a session that may write.</summary>
    public async Task<List<string>> WriteAsync(string sql, StatementEffect effect = StatementEffect.Write, Statement? statement = null)
    {
        await using var session = await OpenAsync(writes: true);
        return await RunAsync(session, Cleared(sql, effect, statement: statement));
    }

    public async Task<TargetException> FailureAsync(string sql, params RelationRead[] reads) =>
        await Assert.ThrowsAsync<TargetException>(() => ReadAsync(sql, reads));

    public static async Task<List<string>> RunAsync(IRunSession session, ClearedStatement statement, CancellationToken? cancellationToken = null)
    {
        var token = cancellationToken ?? Token;
        await using var rows = await session.ExecuteAsync(statement, token);
        var all = new List<string>();
        while (await rows.ReadAsync(token))
            all.Add(string.Join(" | ", Enumerable.Range(0, rows.Columns.Count).Select(i => Show(rows.Get(i)))));
        return all;
    }

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return Connector.DisposeAsync();
    }

    private static string Show(RawCell cell) => cell.Kind switch
    {
        CellKind.Null => "NULL",
        CellKind.Binary => $"Binary:{Convert.ToHexString(cell.Bytes)}",
        _ => $"{cell.Kind}:{Encoding.UTF8.GetString(cell.Bytes)}",
    };
}
