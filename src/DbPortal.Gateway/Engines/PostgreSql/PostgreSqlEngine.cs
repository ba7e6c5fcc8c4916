using DbPortal.Gateway.Targets;
using DbPortal.Sql.Catalog;
using DbPortal.Sql.Dialects;

namespace DbPortal.Gateway.Engines.PostgreSql;

/// <summary>PostgreSQL.</summary>
internal sealed class PostgreSqlEngine(Func<ServerVersion, SqlDialect> dialects, TimeProvider time) : IEngine
{
    /// <inheritdoc/>
    public IReadOnlyList<EngineKind> Kinds { get; } = [EngineKind.PostgreSql];

    /// <inheritdoc/>
    public SqlDialect DialectOf(ServerVersion server) => dialects(server);

    /// <inheritdoc/>
    public IConnector Connect(InstanceEntry instance, DatabaseEntry database) => new PostgreSqlConnector(instance, database, time);

    /// <inheritdoc/>
    public IProvingGrounds ProvingGroundsOf(InstanceEntry instance, DatabaseEntry near, string dataFolder) => new PostgreSqlProvingGrounds(instance, near);

    /// <inheritdoc/>
    public INetAccounts? NetOf(InstanceEntry instance, DatabaseEntry database) => instance.Net is { } net ? new PostgreSqlNetAccounts(instance, net, database) : null;
}
