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
    bool AllDatabases)
{
    /// <summary>The login for people who may not see everything; null: there is none, and everybody's statements run through the portal's own account.</summary>
    public NetEntry? Net { get; init; }

    /// <summary>The same server under the account of its engine net.</summary>
    internal InstanceEntry Under(NetEntry net) => this with { Username = net.Username, Password = net.Password, Net = null };
}
