using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using DbPortal.Gateway.Access;
using DbPortal.Gateway.Audit;
using DbPortal.Gateway.Manifest;
using DbPortal.Gateway.Metadata;
using DbPortal.Gateway.Queries;
using DbPortal.Gateway.Tests.Corpus;
using DbPortal.Gateway.Tests.Servers;
using DbPortal.Sql.Catalog;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace DbPortal.Gateway.Tests.Outages;

/// <summary>A whole gateway with one target and one person who may do everything there. Both store and target can be taken away.</summary>
internal sealed class GatewayUnderTest(TimeProvider? clock) : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dbportal-outages-").FullName;
    private readonly List<IAsyncDisposable> _owned = [];
    private ServiceProvider? _services;

    /// <summary>The way to the target's server; a target in a file has none.</summary>
    public ServerRelay Target { get; private set; } = null!; // set at the start for targets on servers, and asked for by their tests alone

    /// <summary>The way to the store's server, for a store on a server.</summary>
    public ServerRelay Store { get; private set; } = null!; // likewise

    /// <summary>Past the portal, to the target.</summary>
    public TestDatabase Database { get; private set; } = null!; // likewise

    public IServiceProvider Services => _services ?? throw new InvalidOperationException("Not started.");

    public QueryPipeline Pipeline => Services.GetRequiredService<QueryPipeline>();

    public AuditTrail Audit => Services.GetRequiredService<AuditTrail>();

    public static Principal Operator { get; } = new(new Member(MemberKind.ServiceAccount, "operator"), "operator", [], null);

    /// <summary>The file of a store in a file.</summary>
    private string StoreFile => Path.Combine(_folder, "store.db");

    /// <summary>A target on a server that holds <c>t(id)</c> with a row; the store in a file or on PostgreSQL.</summary>
    public static async Task<GatewayUnderTest> StartAsync(TestServers servers, ServerSlot slot, CancellationToken cancellationToken, StoreKind store = StoreKind.Sqlite, TimeProvider? clock = null)
    {
        var server = await servers.GetAsync(slot);
        if (store == StoreKind.PostgreSql)
            await servers.GetAsync(ServerSlot.PostgreSql15);
        var gateway = new GatewayUnderTest(clock); // makes a folder, so not before it is known that the test will run
        gateway.Database = gateway.Own(await server.CreateDatabaseAsync(cancellationToken));
        await gateway.Database.ExecuteAsync("CREATE TABLE t (id int PRIMARY KEY); INSERT INTO t VALUES (1)", cancellationToken);
        gateway.Target = gateway.Own(new ServerRelay(server));
        await gateway.OpenAsync(servers, store, gateway.InstanceOf(server), cancellationToken);
        return gateway;
    }

    /// <summary>The same over a target in a file.</summary>
    public static async Task<GatewayUnderTest> StartAsync(TestServers servers, StoreKind store, CancellationToken cancellationToken)
    {
        if (store == StoreKind.PostgreSql)
            await servers.GetAsync(ServerSlot.PostgreSql15);
        var gateway = new GatewayUnderTest(null);
        var file = Path.Combine(gateway._folder, "target.db");
        await using (var made = new SqliteConnection($"Data Source={file};Pooling=false"))
        {
            await made.OpenAsync(cancellationToken);
            await using var create = new SqliteCommand("CREATE TABLE t (id int PRIMARY KEY); INSERT INTO t VALUES (1)", made);
            await create.ExecuteNonQueryAsync(cancellationToken);
        }

        await gateway.OpenAsync(servers, store, $"{{ name: target, engine: sqlite, environment: lab, databases: [{{ name: lab, path: '{file}' }}] }}", cancellationToken);
        return gateway;
    }

    /// <summary>Runs SQL to its end and gives what came out of it.</summary>
    public async Task<(QueryOutcome Outcome, IReadOnlyList<CollectedResult> Results)> RunAsync(string sql, CancellationToken cancellationToken, double seconds = 30)
    {
        var consumer = new CollectingConsumer();
        var outcome = await Pipeline.RunAsync(Request(sql, seconds), consumer, cancellationToken);
        return (outcome, consumer.Results);
    }

    public QueryRequest Request(string sql, double seconds = 30) => new(Operator, "target", Database?.Name ?? "lab", sql)
    {
        Limits = RunLimits.Default with { Timeout = TimeSpan.FromSeconds(seconds) },
    };

    /// <summary>The newest entry of the audit.</summary>
    public async Task<AuditRecord> NewestAsync(CancellationToken cancellationToken) => (await Audit.ReadAsync(AuditFilter.All, null, 1, cancellationToken)).Records[0];

    /// <summary>A store in a file takes no further entry of the audit until <see cref="FreeStoreAsync"/>, as on a full disk.</summary>
    public Task BlockStoreAsync(CancellationToken cancellationToken) =>
        ExecuteOnStoreAsync("CREATE TRIGGER full BEFORE INSERT ON audit BEGIN SELECT RAISE(FAIL, 'no room'); END", cancellationToken);

    public Task FreeStoreAsync(CancellationToken cancellationToken) => ExecuteOnStoreAsync("DROP TRIGGER full", cancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (_services is not null)
            await _services.DisposeAsync();
        foreach (var owned in Enumerable.Reverse(_owned))
            await owned.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task ExecuteOnStoreAsync(string sql, CancellationToken cancellationToken)
    {
        await using var connection = new SqliteConnection($"Data Source={StoreFile};Pooling=false");
        await connection.OpenAsync(cancellationToken);
        await using var command = new SqliteCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private async Task OpenAsync(TestServers servers, StoreKind store, string instance, CancellationToken cancellationToken)
    {
        var address = store == StoreKind.Sqlite ? $"sqlite:{StoreFile}" : await StoreOnServerAsync(servers, cancellationToken);
        var errors = new List<string>();
        var options = StoreOptions.Read(address, _folder, null, null, errors) ?? throw new InvalidOperationException(string.Join(' ', errors));
        _services = new ServiceCollection().AddLogging().AddSingleton(clock ?? TimeProvider.System).AddGateway(options).BuildServiceProvider();
        var startup = Services.GetRequiredService<WorkspaceStartup>();
        await startup.OpenAsync(cancellationToken);
        await startup.ApplyAsync(ManifestSource.FromText(Manifest(instance), "outages"), cancellationToken);
    }

    private async Task<string> StoreOnServerAsync(TestServers servers, CancellationToken cancellationToken)
    {
        var server = await servers.GetAsync(ServerSlot.PostgreSql15);
        var database = Own(await server.CreateDatabaseAsync(cancellationToken));
        Store = Own(new ServerRelay(server));
        return new NpgsqlConnectionStringBuilder(database.ConnectionString) { Host = "127.0.0.1", Port = Store.Port }.ConnectionString;
    }

    private string InstanceOf(TestServer server)
    {
        var account = new DbConnectionStringBuilder { ConnectionString = server.ConnectionString };
        var user = account.TryGetValue("Username", out var name) || account.TryGetValue("User ID", out name) ? name : "";
        var variable = $"OUTAGES_{server.Slot}".ToUpperInvariant();
        Environment.SetEnvironmentVariable(variable, account.TryGetValue("Password", out var password) ? password.ToString() : "");
        var engine = server.Engine switch { EngineKind.PostgreSql => "postgresql", EngineKind.MariaDb => "mariadb", EngineKind.MySql => "mysql", EngineKind.Sqlite => "sqlite" };
        return string.Create(CultureInfo.InvariantCulture,
            $"{{ name: target, engine: {engine}, environment: lab, host: 127.0.0.1, port: {Target.Port}, username: '{user}', password: '${{env:{variable}}}', databases: [{Database.Name}], tls: disable }}");
    }

    private static string Manifest(string instance)
    {
        const string variable = "OUTAGES_OPERATOR";
        Environment.SetEnvironmentVariable(variable, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24)));
        return $$"""
            apiVersion: dbportal/v1
            workspace: { name: Outages, defaultLanguage: en }
            environments: [{ name: lab, color: blue }]
            instances: [{{instance}}]
            serviceAccounts: [{ name: operator, token: '${env:{{variable}}}' }]
            roles: [{ name: everything, title: Everything, permissions: [catalog.view, query.read, query.write, query.ddl, query.admin, data.export] }]
            bindings: [{ role: everything, members: ['serviceAccount:operator'] }]
            """;
    }

    private T Own<T>(T owned)
        where T : IAsyncDisposable
    {
        _owned.Add(owned);
        return owned;
    }
}
