using DbPortal.Sql.Catalog;

namespace DbPortal.Gateway.Engines.Sqlite;

/// <summary>
/// The door to one file. There is no pool: a connection lives for one run, so nothing of a run (temporary tables, settings, counters) can
/// outlive it. The library blocks, so what may take long runs on a thread of the pool.
/// </summary>
internal sealed class SqliteConnector(SqliteFile file, TimeProvider clock) : IConnector
{
    /// <summary>A file has no accounts.</summary>
    public IRunDoor? Net => null;

    private static readonly TimeSpan CatalogTimeout = TimeSpan.FromMinutes(1);

    private CatalogSnapshot? _catalog;

    public Task<ServerVersion> ProbeAsync(CancellationToken cancellationToken) => Task.Run(
        () =>
        {
            using var connection = file.Open(writes: false, new SqliteWatch(clock, CatalogTimeout));
            connection.Watch.Start(cancellationToken);
            // Reads the header: a file that is no database fails here and not at the first question.
            connection.Execute("PRAGMA schema_version");
            return SqliteFile.Version;
        },
        cancellationToken);

    public Task<IReadOnlyList<string>> ListDatabasesAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<string>>([file.Name]);

    public Task<CatalogSnapshot> ReadCatalogAsync(CancellationToken cancellationToken) => Task.Run(
        () =>
        {
            using var connection = file.Open(writes: false, new SqliteWatch(clock, CatalogTimeout));
            connection.Watch.Start(cancellationToken);
            var catalog = new SqliteCatalogReader(connection, file.Name).Read();
            Volatile.Write(ref _catalog, catalog);
            return catalog;
        },
        cancellationToken);

    public Task<IRunSession> OpenAsync(RunOptions options, CancellationToken cancellationToken) => Task.Run<IRunSession>(
        () =>
        {
            if (options.Schema is not (null or "main"))
                throw SqliteErrorScrubber.Unavailable("schema", $"{file.Name} has no schema {options.Schema}; a SQLite file has the one schema main.");
            var connection = file.Open(options.Writes, new SqliteWatch(clock, options.Timeout));
            return new SqliteSession(connection, options.Writes, Volatile.Read(ref _catalog));
        },
        cancellationToken);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
