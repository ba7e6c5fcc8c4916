using DbPortal.Gateway.Targets;
using MySqlConnector;

namespace DbPortal.Gateway.Engines.MySql;

/// <summary>The way in for runs under one account. It reads no catalog: what was read by the portal's account is told to it.</summary>
internal sealed class MySqlRunDoor(InstanceEntry account, DatabaseEntry database, TimeProvider time) : IRunDoor, IAsyncDisposable
{
    private readonly MySqlDataSource _source = MySqlSources.Build(account, database);
    private MySqlState? _state;

    /// <inheritdoc/>
    public async Task<IRunSession> OpenAsync(RunOptions options, CancellationToken cancellationToken)
    {
        var state = Volatile.Read(ref _state) ?? throw new InvalidOperationException("The catalog must have been read before anything is run.");
        var deadline = new RunDeadline(time, options.Stopping);
        MySqlRunSession? session = null;
        try
        {
            session = new(await ConnectAsync(deadline, cancellationToken), state, options, deadline, time);
            await session.SetUpAsync(cancellationToken);
            return session;
        }
        catch
        {
            await (session?.DisposeAsync() ?? deadline.DisposeAsync());
            throw;
        }
    }

    /// <summary>What the last catalog read said, for all later runs.</summary>
    public void Adopt(MySqlState state) => Volatile.Write(ref _state, state);

    /// <summary>A connection of the pool; failures in the portal's words.</summary>
    public async Task<MySqlConnection> ConnectAsync(RunDeadline? deadline, CancellationToken cancellationToken)
    {
        try
        {
            var opening = _source.OpenConnectionAsync(cancellationToken).AsTask();
            return await (deadline?.WaitAsync(opening) ?? opening);
        }
        catch (Exception e) when (MySqlErrorScrubber.IsFromDriver(e))
        {
            throw MySqlErrorScrubber.OfConnecting(e, account.Name, $"{account.Host}:{account.Port ?? 3306}", database.Name, cancellationToken);
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _source.DisposeAsync();
}
