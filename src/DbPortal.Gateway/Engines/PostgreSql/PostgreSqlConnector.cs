using DbPortal.Gateway.Targets;
using DbPortal.Sql.Catalog;
using Npgsql;

namespace DbPortal.Gateway.Engines.PostgreSql;

/// <summary>The door to one PostgreSQL database.</summary>
internal sealed class PostgreSqlConnector(InstanceEntry instance, DatabaseEntry database, TimeProvider time) : IConnector
{
    private readonly NpgsqlDataSource _catalogSource = PostgreSqlSources.ForCatalog(instance, database);
    private readonly SemaphoreSlim _catalogReads = new(1, 1);
    private readonly Lock _lock = new();
    private PostgreSqlRunSource? _runs;

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
            Adopt(catalog);
            return catalog;
        }
        finally
        {
            _catalogReads.Release();
        }
    }

    /// <inheritdoc/>
    public async Task<IRunSession> OpenAsync(RunOptions options, CancellationToken cancellationToken)
    {
        var runs = Volatile.Read(ref _runs) ?? throw new InvalidOperationException("The catalog must have been read before anything is run.");
        var deadline = new RunDeadline(time, options.Stopping);
        PostgreSqlRunSession? session = null;
        try
        {
            session = new(await ConnectAsync(runs.Source, deadline, cancellationToken), runs.Origins, options, deadline, time);
            await session.SetUpAsync(runs.SearchPath, cancellationToken);
            return session;
        }
        catch
        {
            await (session?.DisposeAsync() ?? deadline.DisposeAsync());
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _catalogSource.DisposeAsync();
        _catalogReads.Dispose();
        if (_runs is not null)
            await _runs.Source.DisposeAsync();
    }

    // The search path that unqualified names were resolved with is the one that every later connection is pinned to.
    private void Adopt(CatalogSnapshot catalog)
    {
        var path = PostgreSqlSearchPath.Write(catalog.SearchPath);
        lock (_lock)
        {
            var source = _runs is { } current && PostgreSqlSearchPath.Write(current.SearchPath) == path
                ? current.Source
                : PostgreSqlSources.ForRuns(instance, database, path);
            var replaced = _runs?.Source;
            Volatile.Write(ref _runs, new(source, catalog.SearchPath, new(catalog)));
            if (replaced is not null && replaced != source)
                replaced.Clear();
        }
    }

    private async Task<T> AskAsync<T>(Func<NpgsqlConnection, Task<T>> ask, CancellationToken cancellationToken)
    {
        await using var connection = await ConnectAsync(_catalogSource, null, cancellationToken);
        try
        {
            return await ask(connection);
        }
        catch (Exception e) when (PostgreSqlErrorScrubber.IsFromDriver(e))
        {
            throw PostgreSqlErrorScrubber.OfRunning(e, "", timedOut: false, cancellationToken);
        }
    }

    private async Task<NpgsqlConnection> ConnectAsync(NpgsqlDataSource source, RunDeadline? deadline, CancellationToken cancellationToken)
    {
        try
        {
            var opening = source.OpenConnectionAsync(cancellationToken).AsTask();
            return await (deadline?.WaitAsync(opening) ?? opening);
        }
        catch (Exception e) when (PostgreSqlErrorScrubber.IsFromDriver(e))
        {
            throw PostgreSqlErrorScrubber.OfConnecting(e, instance.Name, $"{instance.Host}:{instance.Port ?? 5432}", database.Name, cancellationToken);
        }
    }
}
