using System.Globalization;
using DbPortal.Gateway.Targets;
using DbPortal.Sql.Catalog;
using MySqlConnector;

namespace DbPortal.Gateway.Engines.MySql;

/// <summary>The door to one database of a MySQL or MariaDB server.</summary>
internal sealed class MySqlConnector(InstanceEntry instance, DatabaseEntry database, TimeProvider time) : IConnector
{
    private readonly MySqlDataSource _source = MySqlSources.Build(instance, database);
    private MySqlState? _state;

    /// <inheritdoc/>
    public Task<ServerVersion> ProbeAsync(CancellationToken cancellationToken) =>
        AskAsync(connection => Task.FromResult(VersionOf(connection)), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> ListDatabasesAsync(CancellationToken cancellationToken) => AskAsync<IReadOnlyList<string>>(
        async connection =>
        {
            await using var command = new MySqlCommand(MySqlCatalogQueries.Get("databases"), connection);
            await using var rows = await command.ExecuteReaderAsync(cancellationToken);
            var names = new List<string>();
            while (await rows.ReadAsync(cancellationToken))
                names.Add(rows.GetString(0));
            return names;
        },
        cancellationToken);

    /// <inheritdoc/>
    public async Task<CatalogSnapshot> ReadCatalogAsync(CancellationToken cancellationToken)
    {
        var state = await AskAsync(connection => MySqlCatalogReader.ReadAsync(connection, VersionOf(connection), database.Name, cancellationToken), cancellationToken);
        Volatile.Write(ref _state, state);
        return state.Catalog;
    }

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

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _source.DisposeAsync();

    // "8.4.3", "10.11.19-MariaDB-0+deb12u1", and "5.5.5-10.6.…-MariaDB" of servers that hide behind an old number.
    private static ServerVersion VersionOf(MySqlConnection connection)
    {
        var words = connection.ServerVersion;
        var isMariaDb = words.Contains("MariaDB", StringComparison.OrdinalIgnoreCase);
        var digits = isMariaDb && words.StartsWith("5.5.5-", StringComparison.Ordinal) ? words["5.5.5-".Length..] : words;
        var parts = digits.Split('-', '+', '~')[0].Split('.').Select(p => int.TryParse(p, CultureInfo.InvariantCulture, out var n) ? n : 0).Append(0).Append(0).ToArray();
        return new(isMariaDb ? EngineKind.MariaDb : EngineKind.MySql, (parts[0] * 10000) + (parts[1] * 100) + parts[2], digits);
    }

    private async Task<T> AskAsync<T>(Func<MySqlConnection, Task<T>> ask, CancellationToken cancellationToken)
    {
        await using var connection = await ConnectAsync(null, cancellationToken);
        try
        {
            return await ask(connection);
        }
        catch (Exception e) when (MySqlErrorScrubber.IsFromDriver(e))
        {
            throw MySqlErrorScrubber.OfRunning(e, timedOut: false, cancellationToken);
        }
    }

    private async Task<MySqlConnection> ConnectAsync(RunDeadline? deadline, CancellationToken cancellationToken)
    {
        try
        {
            var opening = _source.OpenConnectionAsync(cancellationToken).AsTask();
            return await (deadline?.WaitAsync(opening) ?? opening);
        }
        catch (Exception e) when (MySqlErrorScrubber.IsFromDriver(e))
        {
            throw MySqlErrorScrubber.OfConnecting(e, instance.Name, $"{instance.Host}:{instance.Port ?? 3306}", database.Name, cancellationToken);
        }
    }
}
