using DbPortal.Gateway.Masking.Net;

namespace DbPortal.Gateway.Engines;

/// <summary>Makes and examines the login of an engine net in one database. Failures are <see cref="TargetException"/> whose generic sentence says what failed.</summary>
internal interface INetAccounts
{
    /// <summary>The statements, without the password. No I/O.</summary>
    NetScript Script(NetPlan plan);

    /// <summary>Whether the login is there and its password right. Throws when that cannot be found out.</summary>
    Task<bool> CanLogInAsync(CancellationToken cancellationToken);

    /// <summary>Runs statements of <see cref="Script"/> with the portal's account, all or, where the server can, none.</summary>
    Task ApplyAsync(IReadOnlyList<string> statements, CancellationToken cancellationToken);

    /// <summary>What the login holds, asked by itself.</summary>
    Task<NetHoldings> ReadAsync(CancellationToken cancellationToken);

    /// <summary>Tries, as the login, to read every column of the plan; no row is fetched.</summary>
    Task<NetTrial> TryAsync(NetPlan plan, CancellationToken cancellationToken);
}
