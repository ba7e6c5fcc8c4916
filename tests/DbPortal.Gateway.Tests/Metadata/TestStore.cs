using System.Security.Cryptography;
using DbPortal.Gateway.Access;
using DbPortal.Gateway.Audit;
using DbPortal.Gateway.Manifest;
using DbPortal.Gateway.Metadata;
using DbPortal.Gateway.Queries;
using DbPortal.Gateway.Tests.Servers;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DbPortal.Gateway.Tests.Metadata;

/// <summary>A metadata store of a test's own, on a real file or server, with the services over it. Reopening makes new services on the same data.</summary>
internal sealed class TestStore : IAsyncDisposable
{
    private readonly string _folder;
    private readonly TestDatabase? _database;

    private TestStore(string folder, TestDatabase? database, StoreOptions options)
    {
        _folder = folder;
        _database = database;
        Options = options;
        Services = Build(options);
    }

    public StoreOptions Options { get; }

    public ServiceProvider Services { get; private set; }

    public AuditTrail Audit => Services.GetRequiredService<AuditTrail>();

    /// <summary>An empty, migrated store.</summary>
    public static async Task<TestStore> CreateAsync(StoreKind kind, TestServers servers)
    {
        var token = TestContext.Current.CancellationToken;
        var folder = Path.Combine(Path.GetTempPath(), "dbportal-tests", Guid.NewGuid().ToString("N"));

        // First what may end the test: without a server it is skipped, and nobody would remove the folder.
        var database = kind == StoreKind.PostgreSql ? await servers.CreateDatabaseAsync(ServerSlot.PostgreSql15, token) : null;
        Directory.CreateDirectory(folder);
        var connection = database?.ConnectionString ?? $"Data Source={Path.Combine(folder, "store.db")};Pooling=false";
        var key = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
        var store = new TestStore(folder, database, new StoreOptions(kind, connection, folder, key, null));
        await store.Services.GetRequiredService<MetadataStore>().PrepareAsync(token);
        return store;
    }

    public MetadataContext Open() => Services.GetRequiredService<IDbContextFactory<MetadataContext>>().CreateDbContext();

    /// <summary>Runs one statement on the store, past the portal.</summary>
    public async Task ExecuteAsync(string sql)
    {
        await using var context = Open();
        await context.Database.ExecuteSqlRawAsync(sql, TestContext.Current.CancellationToken);
    }

    /// <summary>Forgets the running services without ending them, as a killed process would, and begins anew.</summary>
    public async Task AbandonAsync()
    {
        Services = Build(Options);
        await Services.GetRequiredService<MetadataStore>().PrepareAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Another process on the same store.</summary>
    public ServiceProvider Replica() => Build(Options);

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        if (_database is not null)
            await _database.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private static ServiceProvider Build(StoreOptions options) => new ServiceCollection()
        .AddMetadata(options)
        .AddAudit()
        .AddManifest()
        .AddTokens()
        .AddWorksheets()
        .BuildServiceProvider();
}
