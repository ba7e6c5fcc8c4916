using DbPortal.Gateway.Targets;
using DbPortal.Sql.Catalog;
using DbPortal.Sql.Dialects;

namespace DbPortal.Gateway.Engines;

/// <summary>What the portal needs of a database engine. One implementation a family, listed in the engine registry.</summary>
internal interface IEngine
{
    /// <summary>The engines it serves.</summary>
    IReadOnlyList<EngineKind> Kinds { get; }

    /// <summary>The dialect of a server at its version, under the settings the connector pins. Cached, cheap to ask for.</summary>
    SqlDialect DialectOf(ServerVersion server);

    /// <summary>A connector for one database of an instance: owns its pool, made once per target and kept. No I/O here.</summary>
    IConnector Connect(InstanceEntry instance, DatabaseEntry database);

    /// <summary>Throw-away databases beside one of an instance; embedded engines make theirs below <paramref name="dataFolder"/>. No I/O here.</summary>
    IProvingGrounds ProvingGroundsOf(InstanceEntry instance, DatabaseEntry near, string dataFolder);

    /// <summary>The login of the instance's engine net in one database; null: it has no net. No I/O here.</summary>
    INetAccounts? NetOf(InstanceEntry instance, DatabaseEntry database);
}
