using System.Globalization;
using DbPortal.Gateway.Targets;
using DbPortal.Sql.Catalog;
using MySqlConnector;

namespace DbPortal.Gateway.Engines.MySql;

/// <summary>The door to one database of a MySQL or MariaDB server.</summary>
internal sealed class MySqlConnector(InstanceEntry instance, DatabaseEntry database, TimeProvider time) : IConnector
{
    private readonly MySqlRunDoor _own = new(instance, database, time);
    private readonly MySqlRunDoor? _net = instance.Net is { } net ? new(instance.Under(net), database, time) : null;

    /// <inheritdoc/>
    public IRunDoor? Net => _net;

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
        _own.Adopt(state);
        _net?.Adopt(state);
        return state.Catalog;
    }

    /// <inheritdoc/>
    public Task<IRunSession> OpenAsync(RunOptions options, CancellationToken cancellationToken) => _own.OpenAsync(options, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _own.DisposeAsync();
        if (_net is not null)
            await _net.DisposeAsync();
    }

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
        await using var connection = await _own.ConnectAsync(null, cancellationToken);
        try
        {
            return await ask(connection);
        }
        catch (Exception e) when (MySqlErrorScrubber.IsFromDriver(e))
        {
            throw MySqlErrorScrubber.OfRunning(e, timedOut: false, cancellationToken);
        }
    }
}
