using DbPortal.Gateway.Engines;
using DbPortal.Gateway.Masking.Verification.Suite;
using DbPortal.Gateway.Targets;
using DbPortal.Sql.Analysis;
using DbPortal.Sql.Catalog;
using DbPortal.Sql.Dialects;
using DbPortal.Sql.Syntax;
using MySqlConnector;
using Npgsql;

namespace DbPortal.Benchmarks;

/// <summary>
/// The corpus schema in a throw-away database of one server, and what is read of it: catalog and dialect. Servers are named by the same variables as for
/// the tests (<c>DBPORTAL_TEST_POSTGRESQL18</c>); SQLite needs none.
/// </summary>
internal sealed class AnalysisSubject : IAsyncDisposable
{
    private readonly AccessAnalyzer _analyzer = new();
    private readonly IProvingGrounds _grounds;
    private readonly ProvingGround _ground;

    private AnalysisSubject(IProvingGrounds grounds, ProvingGround ground, CatalogSnapshot catalog, SqlDialect dialect) =>
        (_grounds, _ground, Catalog, Dialect) = (grounds, ground, catalog, dialect);

    public CatalogSnapshot Catalog { get; private set; }

    public SqlDialect Dialect { get; }

    /// <summary>All servers that are named.</summary>
    public static IEnumerable<InstanceEntry> Servers()
    {
        foreach (var name in (string[])["POSTGRESQL15", "POSTGRESQL18"])
            if (Variable(name) is { } text)
                yield return OfPostgreSql(new NpgsqlConnectionStringBuilder(text));
        foreach (var (name, kind) in ((string, EngineKind)[])[("MARIADB", EngineKind.MariaDb), ("MYSQL", EngineKind.MySql)])
            if (Variable(name) is { } text)
                yield return OfMySql(kind, new MySqlConnectionStringBuilder(text));
        yield return new InstanceEntry("bench", EngineKind.Sqlite, "bench", null, null, null, null, TlsMode.Disable, [], AllDatabases: false);
    }

    /// <summary>Makes the database and reads its catalog.</summary>
    public static async Task<AnalysisSubject> MakeAsync(InstanceEntry server, string folder)
    {
        var engine = new EngineRegistry(EngineRegistry.All(TimeProvider.System)).For(server.Engine);
        var near = new DatabaseEntry(server.Engine == EngineKind.PostgreSql ? "postgres" : "", null);
        var grounds = engine.ProvingGroundsOf(server, near, folder);
        var ground = grounds.At(ProvingGroundNames.New(TimeProvider.System.GetUtcNow()));
        await grounds.MakeAsync(ground, AttackSuite.BuiltIn.Schema(grounds.Family), CancellationToken.None);
        await using var connector = engine.Connect(server with { Databases = ground.Databases }, ground.Databases[0]);
        var catalog = await connector.ReadCatalogAsync(CancellationToken.None);
        return new(grounds, ground, catalog, engine.DialectOf(catalog.Server));
    }

    /// <summary>The benign queries of the corpus in the words of this place.</summary>
    public IReadOnlyList<string> Benign() => [.. AttackSuite.BuiltIn.Benign(_grounds.Family).Select(b => _ground.Translate(b.Sql))];

    /// <summary>Adds tables nobody asks for.</summary>
    public void Grow(int tables)
    {
        var like = Catalog.Relations.First(r => r.Kind == RelationKind.Table);
        Catalog = new(Catalog.Database, Catalog.Server, Catalog.Names, Catalog.SearchPath, Catalog.Schemas,
            [.. Catalog.Relations, .. Enumerable.Range(0, tables).Select(i => like with { Name = $"filler_{i}" })], Catalog.Routines, Catalog.Types) { Account = Catalog.Account };
    }

    /// <summary>Reads and analyses as a run does for a text that nobody has asked before; false when it was refused while reading.</summary>
    public bool Analyze(string sql)
    {
        if (Dialect.Parse(sql, CancellationToken.None) is not ParseOutcome.Parsed parsed)
            return false;
        _analyzer.Analyze(parsed.Batch, Dialect, Catalog, Catalog.SearchPath, CancellationToken.None);
        return true;
    }

    public async ValueTask DisposeAsync() => await _grounds.RemoveAsync(_ground.Name, CancellationToken.None);

    private static string? Variable(string name) => Environment.GetEnvironmentVariable($"DBPORTAL_TEST_{name}");

    private static InstanceEntry OfPostgreSql(NpgsqlConnectionStringBuilder text) => new(
        "bench", EngineKind.PostgreSql, "bench", text.Host, text.Port, text.Username, SecretOf(text.Password), TlsMode.Disable, [], AllDatabases: true);

    private static InstanceEntry OfMySql(EngineKind kind, MySqlConnectionStringBuilder text) => new(
        "bench", kind, "bench", text.Server, (int)text.Port, text.UserID, SecretOf(text.Password), TlsMode.Disable, [], AllDatabases: true);

    private static Secret? SecretOf(string? password) => password is null ? null : new Secret(password);
}
