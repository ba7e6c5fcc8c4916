using DbPortal.Gateway.Targets;
using DbPortal.Sql.Catalog;
using Npgsql;

namespace DbPortal.Gateway.Engines.PostgreSql;

/// <summary>The way in for runs under one account. It reads no catalog: what was read by the portal's account is told to it.</summary>
internal sealed class PostgreSqlRunDoor(InstanceEntry account, DatabaseEntry database, TimeProvider time) : IRunDoor, IAsyncDisposable
{
    private readonly Lock _lock = new();
    private PostgreSqlRunSource? _runs;

    /// <inheritdoc/>
    public async Task<IRunSession> OpenAsync(RunOptions options, CancellationToken cancellationToken)
    {
        var runs = Volatile.Read(ref _runs) ?? throw new InvalidOperationException("The catalog must have been read before anything is run.");
        var deadline = new RunDeadline(time, options.Stopping);
        PostgreSqlRunSession? session = null;
        try
        {
            session = new(await ConnectAsync(runs.Source, account, database, deadline, cancellationToken), runs.Origins, options, deadline, time);
            await session.SetUpAsync(runs.SearchPath, cancellationToken);
            return session;
        }
        catch
        {
            await (session?.DisposeAsync() ?? deadline.DisposeAsync());
            throw;
        }
    }

    /// <summary>The search path that unqualified names were resolved with is the one that every later connection is pinned to.</summary>
    public void Adopt(CatalogSnapshot catalog)
    {
        var path = PostgreSqlSearchPath.Write(catalog.SearchPath);
        lock (_lock)
        {
            var source = _runs is { } current && PostgreSqlSearchPath.Write(current.SearchPath) == path
                ? current.Source
                : PostgreSqlSources.ForRuns(account, database, path);
            var replaced = _runs?.Source;
            Volatile.Write(ref _runs, new(source, catalog.SearchPath, new(catalog)));
            if (replaced is not null && replaced != source)
                replaced.Clear();
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _runs?.Source.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>A connection of a pool; failures in the portal's words.</summary>
    public static async Task<NpgsqlConnection> ConnectAsync(
        NpgsqlDataSource source, InstanceEntry account, DatabaseEntry database, RunDeadline? deadline, CancellationToken cancellationToken)
    {
        try
        {
            var opening = source.OpenConnectionAsync(cancellationToken).AsTask();
            return await (deadline?.WaitAsync(opening) ?? opening);
        }
        catch (Exception e) when (PostgreSqlErrorScrubber.IsFromDriver(e))
        {
            throw PostgreSqlErrorScrubber.OfConnecting(e, account.Name, $"{account.Host}:{account.Port ?? 5432}", database.Name, cancellationToken);
        }
    }
}
