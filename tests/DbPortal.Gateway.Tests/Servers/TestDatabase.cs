using DbPortal.Sql.Catalog;

namespace DbPortal.Gateway.Tests.Servers;

/// <summary>A database of a test's own; disposal drops it, whoever is still connected.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    internal TestDatabase(TestServer server, string name)
    {
        Server = server;
        Name = name;
    }

    public TestServer Server { get; }

    public string Name { get; }

    /// <summary>The administrator's connection string into this database, unpooled.</summary>
    public string ConnectionString => Server.ConnectionStringFor(Name);

    /// <summary>Runs statements as the administrator in this database.</summary>
    public Task ExecuteAsync(string sql, CancellationToken cancellationToken) =>
        Server.ExecuteAsync(ConnectionString, sql, cancellationToken);

    public async ValueTask DisposeAsync() => await Server.ExecuteAsync(
        Server.Engine == EngineKind.PostgreSql ? $"DROP DATABASE IF EXISTS {Name} WITH (FORCE)" : $"DROP DATABASE IF EXISTS {Name}",
        CancellationToken.None);
}
