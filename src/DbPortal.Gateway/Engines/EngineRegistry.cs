using DbPortal.Gateway.Engines.MySql;
using DbPortal.Gateway.Engines.PostgreSql;
using DbPortal.Gateway.Engines.Sqlite;
using DbPortal.Sql.Catalog;
using DbPortal.Sql.Dialects.MySql;
using DbPortal.Sql.Dialects.PostgreSql;

namespace DbPortal.Gateway.Engines;

/// <summary>The engines there are. An engine that is not listed does not exist for the portal.</summary>
internal sealed class EngineRegistry
{
    private readonly Dictionary<EngineKind, IEngine> _engines;

    public EngineRegistry(IEnumerable<IEngine> engines) =>
        _engines = engines.SelectMany(e => e.Kinds.Select(k => (Kind: k, Engine: e))).ToDictionary(p => p.Kind, p => p.Engine);

    /// <summary>Every engine; a new one is one line here.</summary>
    public static IEnumerable<IEngine> All(TimeProvider clock) =>
    [
        new MySqlEngine(server => MySqlDialect.For(server), clock),
        new PostgreSqlEngine(PostgreSqlDialect.For, clock),
        new SqliteEngine(clock),
    ];

    /// <summary>The engine of a kind. Throws when it is not registered: a mistake of composition.</summary>
    public IEngine For(EngineKind kind) =>
        _engines.TryGetValue(kind, out var engine) ? engine : throw new InvalidOperationException($"No engine is registered for {kind}.");
}
