using DbPortal.Gateway.Targets;
using DbPortal.Sql.Catalog;
using Npgsql;

namespace DbPortal.Gateway.Engines.PostgreSql;

/// <summary>The door to one PostgreSQL database.</summary>
internal sealed class PostgreSqlConnector(InstanceEntry instance, DatabaseEntry database, TimeProvider time) : IConnector
{
    private readonly NpgsqlDataSource _catalogSource = PostgreSqlSources.ForCatalog(instance, database);
    private readonly SemaphoreSlim _catalogReads = new(1, 1);
    private readonly PostgreSqlRunDoor _own = new(instance, database, time);
    private readonly PostgreSqlRunDoor? _net = instance.Net is { } net ? new(instance.Under(net), database, time) : null;

    /// <inheritdoc/>
    public IRunDoor? Net => _net;

    /// <inheritdoc/>
    public Task<ServerVersion> ProbeAsync(CancellationToken cancellationToken) => AskAsync(
        async connection =>
        {
            await using var command = new NpgsqlCommand(PostgreSqlCatalogQueries.Get("server", 0), connection);
            await using var rows = await command.ExecuteReaderAsync(cancellationToken);
            await rows.ReadAsync(cancellationToken);
            return PostgreSqlCatalogReader.VersionOf(rows.GetInt32(0), rows.GetString(1));
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> ListDatabasesAsync(CancellationToken cancellationToken) => AskAsync<IReadOnlyList<string>>(
        async connection =>
        {
            const string sql = "SELECT datname::text FROM pg_database WHERE NOT datistemplate AND datallowconn AND has_database_privilege(oid, 'CONNECT') ORDER BY 1";
            await using var command = new NpgsqlCommand(sql, connection);
            await using var rows = await command.ExecuteReaderAsync(cancellationToken);
            var names = new List<string>();
            while (await rows.ReadAsync(cancellationToken))
                names.Add(rows.GetString(0));
            return names;
        },
        cancellationToken);

    /// <inheritdoc/>
    public async Task<CatalogSnapshot> ReadCatalogAsync(CancellationToken cancellationToken)
    {
        await _catalogReads.WaitAsync(cancellationToken);
        try
        {
            var catalog = await AskAsync(
                async connection =>
                {
                    await using (var limit = new NpgsqlCommand("SET statement_timeout = '5min'", connection))
                        await limit.ExecuteNonQueryAsync(cancellationToken);
                    return await PostgreSqlCatalogReader.ReadAsync(connection, connection.PostgreSqlVersion.Major * 10000, cancellationToken);
                },
                cancellationToken);
            _own.Adopt(catalog);
            _net?.Adopt(catalog);
            return catalog;
        }
        finally
        {
            _catalogReads.Release();
        }
    }

    /// <inheritdoc/>
    public Task<IRunSession> OpenAsync(RunOptions options, CancellationToken cancellationToken) => _own.OpenAsync(options, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _catalogSource.DisposeAsync();
        _catalogReads.Dispose();
        await _own.DisposeAsync();
        if (_net is not null)
            await _net.DisposeAsync();
    }

    private async Task<T> AskAsync<T>(Func<NpgsqlConnection, Task<T>> ask, CancellationToken cancellationToken)
    {
        await using var connection = await PostgreSqlRunDoor.ConnectAsync(_catalogSource, instance, database, null, cancellationToken);
        try
        {
            return await ask(connection);
        }
        catch (Exception e) when (PostgreSqlErrorScrubber.IsFromDriver(e))
        {
            throw PostgreSqlErrorScrubber.OfRunning(e, "", timedOut: false, cancellationToken);
        }
    }
}
