using DbPortal.Sql.Catalog;

namespace DbPortal.Gateway.Engines;

/// <summary>
/// The only door to one database. Failures are <see cref="TargetException"/>; driver exceptions never pass. Thread-safe.
/// </summary>
internal interface IConnector : IAsyncDisposable
{
    /// <summary>Connects and asks the server what it is.</summary>
    Task<ServerVersion> ProbeAsync(CancellationToken cancellationToken);

    /// <summary>Names of the databases the account can see (system ones left out).</summary>
    Task<IReadOnlyList<string>> ListDatabasesAsync(CancellationToken cancellationToken);

    /// <summary>Reads the whole catalog in a bounded number of queries; 10,000 tables in seconds.</summary>
    Task<CatalogSnapshot> ReadCatalogAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Leases a session for one run: reset, settings pinned, read-only unless <see cref="RunOptions.Writes"/>, server-side timeout set.
    /// The lease is given back clean, or closed, when it is disposed.
    /// </summary>
    Task<IRunSession> OpenAsync(RunOptions options, CancellationToken cancellationToken);
}
