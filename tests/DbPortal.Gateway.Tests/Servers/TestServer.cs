using System.Data.Common;
using System.Security.Cryptography;
using DbPortal.Sql.Catalog;
using DotNet.Testcontainers.Containers;
using MySqlConnector;
using Npgsql;

namespace DbPortal.Gateway.Tests.Servers;

/// <summary>A running server and its administrator's account.</summary>
public sealed class TestServer : IAsyncDisposable
{
    private readonly IContainer? _container;

    internal TestServer(ServerSlot slot, string connectionString, IContainer? container)
    {
        Slot = slot;
        ConnectionString = connectionString;
        _container = container;
    }

    public ServerSlot Slot { get; }

    public EngineKind Engine => Slot switch
    {
        ServerSlot.PostgreSql15 or ServerSlot.PostgreSql18 => EngineKind.PostgreSql,
        ServerSlot.MariaDb => EngineKind.MariaDb,
        ServerSlot.MySql => EngineKind.MySql,
    };

    /// <summary>The administrator's connection string, in the format of Npgsql or MySqlConnector.</summary>
    public string ConnectionString { get; }

    public string Host => Engine == EngineKind.PostgreSql
        ? new NpgsqlConnectionStringBuilder(ConnectionString).Host ?? ""
        : new MySqlConnectionStringBuilder(ConnectionString).Server;

    public int Port => Engine == EngineKind.PostgreSql
        ? new NpgsqlConnectionStringBuilder(ConnectionString).Port
        : (int)new MySqlConnectionStringBuilder(ConnectionString).Port;

    /// <summary>The connection string with another database; unpooled, so that nothing keeps the database in use.</summary>
    public string ConnectionStringFor(string database) => Engine == EngineKind.PostgreSql
        ? new NpgsqlConnectionStringBuilder(ConnectionString) { Database = database, Pooling = false }.ConnectionString
        : new MySqlConnectionStringBuilder(ConnectionString) { Database = database, Pooling = false }.ConnectionString;

    /// <summary>A closed connection of this server's driver.</summary>
    public DbConnection CreateConnection(string connectionString) => Engine == EngineKind.PostgreSql
        ? new NpgsqlConnection(connectionString)
        : new MySqlConnection(connectionString);

    /// <summary>Runs statements as the administrator, in no particular database.</summary>
    public Task ExecuteAsync(string sql, CancellationToken cancellationToken) => ExecuteAsync(ConnectionString, sql, cancellationToken);

    /// <summary>Makes an empty database with a name of its own.</summary>
    public async Task<TestDatabase> CreateDatabaseAsync(CancellationToken cancellationToken)
    {
        var name = "t_" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6));
        await ExecuteAsync(Engine == EngineKind.PostgreSql
            ? $"CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8'"
            : $"CREATE DATABASE {name} CHARACTER SET utf8mb4", cancellationToken);
        return new TestDatabase(this, name);
    }

    public async ValueTask DisposeAsync()
    {
        if (_container is not null)
            await _container.DisposeAsync();
    }

    internal async Task ExecuteAsync(string connectionString, string sql, CancellationToken cancellationToken)
    {
        await using var connection = CreateConnection(connectionString);
        await connection.OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 120;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
