namespace DbPortal.Gateway.Engines;

/// <summary>A way in for runs, under one account of the server. Failures are <see cref="TargetException"/>. Thread-safe.</summary>
internal interface IRunDoor
{
    /// <summary>
    /// Leases a session for one run: reset, settings pinned, read-only unless <see cref="RunOptions.Writes"/>, server-side timeout set.
    /// The lease is given back clean, or closed, when it is disposed.
    /// </summary>
    Task<IRunSession> OpenAsync(RunOptions options, CancellationToken cancellationToken);
}
