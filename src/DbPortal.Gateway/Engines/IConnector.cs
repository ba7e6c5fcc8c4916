using DbPortal.Sql.Catalog;

namespace DbPortal.Gateway.Engines;

/// <summary>
/// The only door to one database. Failures are <see cref="TargetException"/>; driver exceptions never pass. Thread-safe. Runs it opens itself are the
/// portal account's.
/// </summary>
internal interface IConnector : IRunDoor, IAsyncDisposable
{
    /// <summary>The door for runs of people who may not see everything, under a login that cannot either; null: the instance has none.</summary>
    IRunDoor? Net { get; }

    /// <summary>Connects and asks the server what it is.</summary>
    Task<ServerVersion> ProbeAsync(CancellationToken cancellationToken);

    /// <summary>Names of the databases the account can see (system ones left out).</summary>
    Task<IReadOnlyList<string>> ListDatabasesAsync(CancellationToken cancellationToken);

    /// <summary>Reads the whole catalog in a bounded number of queries; 10,000 tables in seconds.</summary>
    Task<CatalogSnapshot> ReadCatalogAsync(CancellationToken cancellationToken);
}
