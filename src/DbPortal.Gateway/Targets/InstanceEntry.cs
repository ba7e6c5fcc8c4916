using DbPortal.Sql.Catalog;

namespace DbPortal.Gateway.Targets;

/// <summary>
/// A database server (for SQLite: a set of files) and the account the portal uses there. <paramref name="AllDatabases"/>: every database the account can see.
/// </summary>
public sealed record InstanceEntry(
    string Name,
    EngineKind Engine,
    string Environment,
    string? Host,
    int? Port,
    string? Username,
    Secret? Password,
    TlsMode Tls,
    IReadOnlyList<DatabaseEntry> Databases,
    bool AllDatabases);
