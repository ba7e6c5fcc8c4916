using DbPortal.Gateway.Manifest;
using DbPortal.Gateway.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace DbPortal.Gateway.Tests.Servers;

/// <summary>A whole gateway over a database of a test's own on PostgreSQL; the manifest's instance is <c>pg</c>.</summary>
internal sealed class PostgreSqlGateway : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dbportal-gateway-").FullName;
    private readonly TestDatabase _database;
    private readonly ServiceProvider _services;

    private PostgreSqlGateway(TestDatabase database)
    {
        _database = database;
        var errors = new List<string>();
        var store = StoreOptions.Read($"sqlite:{Path.Combine(_folder, "store.db")}", _folder, null, null, errors) ?? throw new InvalidOperationException(string.Join(' ', errors));
        _services = new ServiceCollection().AddLogging().AddGateway(store).BuildServiceProvider();
    }

    /// <summary>The database's name, on the server and in the manifest.</summary>
    public string Database => _database.Name;

    /// <summary>Runs <paramref name="setup"/> in a fresh database and applies <paramref name="manifest"/> (users, roles, bindings, masking) over it.</summary>
    public static async Task<PostgreSqlGateway> StartAsync(TestServers servers, string setup, string manifest, CancellationToken cancellationToken)
    {
        var database = await servers.CreateDatabaseAsync(ServerSlot.PostgreSql18, cancellationToken);
        await database.ExecuteAsync(setup, cancellationToken);
        var account = new NpgsqlConnectionStringBuilder(database.ConnectionString);
        var variable = $"GATEWAY_{Guid.NewGuid():N}";
        Environment.SetEnvironmentVariable(variable, account.Password);
        var gateway = new PostgreSqlGateway(database);
        var startup = gateway.Get<WorkspaceStartup>();
        await startup.OpenAsync(cancellationToken);
        await startup.ApplyAsync(ManifestSource.FromText($$"""
            apiVersion: dbportal/v1
            workspace: { name: Test, defaultLanguage: en }
            environments: [{ name: lab, color: blue }]
            instances:
              - { name: pg, engine: postgresql, environment: lab, host: {{account.Host}}, port: {{account.Port}}, username: {{account.Username}}, password: '${env:{{variable}}}', databases: [{{database.Name}}], tls: prefer }
            {{manifest}}
            """, "test"), cancellationToken);
        return gateway;
    }

    /// <summary>A service of it.</summary>
    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _database.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
