using DbPortal.Gateway.Targets;
using DbPortal.Sql.Catalog;
using DbPortal.Sql.Dialects;

namespace DbPortal.Gateway.Engines.MySql;

/// <summary>MySQL and MariaDB.</summary>
internal sealed class MySqlEngine(Func<ServerVersion, SqlDialect> dialects, TimeProvider time) : IEngine
{
    /// <inheritdoc/>
    public IReadOnlyList<EngineKind> Kinds { get; } = [EngineKind.MySql, EngineKind.MariaDb];

    /// <inheritdoc/>
    public SqlDialect DialectOf(ServerVersion server) => dialects(server);

    /// <inheritdoc/>
    public IConnector Connect(InstanceEntry instance, DatabaseEntry database) => new MySqlConnector(instance, database, time);

    /// <inheritdoc/>
    public IProvingGrounds ProvingGroundsOf(InstanceEntry instance, DatabaseEntry near, string dataFolder) => new MySqlProvingGrounds(instance);

    /// <inheritdoc/>
    public INetAccounts? NetOf(InstanceEntry instance, DatabaseEntry database) => instance.Net is { } net ? new MySqlNetAccounts(instance, net, database) : null;
}
