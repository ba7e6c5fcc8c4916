using System.Collections.Concurrent;
using DbPortal.Gateway.Targets;
using DbPortal.Sql.Catalog;
using DbPortal.Sql.Dialects;
using DbPortal.Sql.Dialects.Sqlite;

namespace DbPortal.Gateway.Engines.Sqlite;

/// <summary>SQLite files on the portal's own disk, through the library that ships with the portal.</summary>
internal sealed class SqliteEngine(TimeProvider clock) : IEngine
{
    private readonly ConcurrentDictionary<ServerVersion, SqliteDialect> _dialects = new();

    public IReadOnlyList<EngineKind> Kinds { get; } = [EngineKind.Sqlite];

    public SqlDialect DialectOf(ServerVersion server) => _dialects.GetOrAdd(server, SqliteDialect.For);

    public IConnector Connect(InstanceEntry instance, DatabaseEntry database)
    {
        var path = database.Path ?? throw new ArgumentException($"The SQLite database {database.Name} of instance {instance.Name} has no path.", nameof(database));
        return new SqliteConnector(new SqliteFile(Path.GetFullPath(path), database.Name), clock);
    }

    public IProvingGrounds ProvingGroundsOf(InstanceEntry instance, DatabaseEntry near, string dataFolder) => new SqliteProvingGrounds(Path.Combine(dataFolder, "verify"));

    /// <inheritdoc/>
    public INetAccounts? NetOf(InstanceEntry instance, DatabaseEntry database) => null;
}
