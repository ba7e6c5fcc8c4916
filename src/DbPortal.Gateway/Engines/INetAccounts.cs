using DbPortal.Gateway.Masking.Net;

namespace DbPortal.Gateway.Engines;

/// <summary>Makes and examines the login of an engine net in one database. Failures are <see cref="TargetException"/> whose generic sentence says what failed.</summary>
internal interface INetAccounts
{
    /// <summary>The statements, without the password. No I/O.</summary>
    NetScript Script(NetPlan plan);

    /// <summary>Whether the login is there and its password right. Throws when that cannot be found out.</summary>
    Task<bool> CanLogInAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Runs statements of <see cref="Script"/> with the portal's account, all or, where the server can, none; where it cannot, the failure says where it
    /// stopped, and running all of them again is right. <paramref name="done"/> is told the number run so far.
    /// </summary>
    Task ApplyAsync(IReadOnlyList<string> statements, Action<int> done, CancellationToken cancellationToken);

    /// <summary>
    /// Statements for an administrator to judge, which the portal never runs: they take from everybody the right to call what runs with its owner's rights.
    /// </summary>
    Task<IReadOnlyList<string>> ShuttingAsync(CancellationToken cancellationToken);

    /// <summary>What the login holds, asked by itself.</summary>
    Task<NetHoldings> ReadAsync(CancellationToken cancellationToken);

    /// <summary>Tries, as the login, to read every column of the plan; no row is fetched.</summary>
    Task<NetTrial> TryAsync(NetPlan plan, CancellationToken cancellationToken);
}
