using System.Globalization;
using DbPortal.Gateway.Access;
using DbPortal.Sql.Catalog;
using MySqlConnector;

namespace DbPortal.Gateway.Engines.MySql;

/// <summary>
/// One run. Settings are made once, in one statement, on a connection that has just been reset; reads are read-only by the session's default, and
/// several of them share one read-only transaction. The protocol has no proof that a text is one statement: that is the analysis's to give, and a
/// second result is taken for a breach of it.
/// </summary>
internal sealed class MySqlRunSession(MySqlConnection connection, MySqlState state, RunOptions options, RunDeadline deadline, TimeProvider time) : IRunSession
{
    // The server's timeout comes first; this one is for statements that it does not watch.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(3);


    /// <summary>Pins the session.</summary>
    public async Task SetUpAsync(CancellationToken cancellationToken)
    {
        try
        {
            await deadline.WaitAsync(PinAsync(cancellationToken));
        }
        catch (Exception e) when (MySqlErrorScrubber.IsFromDriver(e))
        {
            throw MySqlErrorScrubber.OfRunning(e, timedOut: false, cancellationToken);
        }
    }

    /// <inheritdoc/>
    public async Task<RawRows> ExecuteAsync(ClearedStatement statement, CancellationToken cancellationToken)
    {
        var command = new MySqlCommand(statement.Text, connection) { CommandTimeout = (int)Math.Ceiling((options.Timeout + Grace).TotalSeconds) };
        var started = time.GetTimestamp();
        TargetException Translate(Exception e) => MySqlErrorScrubber.OfRunning(e, time.GetElapsedTime(started) >= options.Timeout, cancellationToken);
        try
        {
            await deadline.WaitAsync(BindAsync(command, statement, cancellationToken));
            var reader = await deadline.WaitAsync(command.ExecuteReaderAsync(cancellationToken));
            return new MySqlRows(command, reader, state, statement, deadline, Translate);
        }
        catch (Exception e) when (MySqlErrorScrubber.IsFromDriver(e))
        {
            await deadline.CloseAsync(command);
            throw Translate(e);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        try
        {
            // The pool forgets a session when it is wanted again; what a script left open would hold its locks until then.
            if (deadline.Left is null && (options.Writes || options.OwnTransactions || options.StatementCount > 1))
                await deadline.WaitAsync(ResetAsync());
        }
        catch (Exception e) when (MySqlErrorScrubber.IsFromDriver(e) || e is InvalidOperationException)
        {
            // The connection is gone, and with it what it held.
        }

        await deadline.CloseAsync(connection);
        await deadline.DisposeAsync();
    }

    private async Task<bool> ResetAsync()
    {
        await connection.ResetConnectionAsync(CancellationToken.None);
        return true;
    }

    private async Task<bool> PinAsync(CancellationToken cancellationToken)
    {
        await using (var command = new MySqlCommand(Settings(), connection))
            await command.ExecuteNonQueryAsync(cancellationToken);
        if (options.Schema is { } schema && schema != connection.Database)
            await connection.ChangeDatabaseAsync(schema, cancellationToken);
        if (options is { Writes: false, StatementCount: > 1, OwnTransactions: false })
        {
            await using var begin = new MySqlCommand("START TRANSACTION READ ONLY", connection);
            await begin.ExecuteNonQueryAsync(cancellationToken);
        }

        return true;
    }

    // Parameters are bound by the server: without PREPARE the driver would write them into the text.
    private static async Task<bool> BindAsync(MySqlCommand command, ClearedStatement statement, CancellationToken cancellationToken)
    {
        var marks = statement.Access.Statement.Parameters;
        if (marks.Count == 0)
            return false;
        foreach (var name in marks)
            command.Parameters.Add(new MySqlParameter { Value = ValueOf(name, statement.Parameters) ?? DBNull.Value });
        await command.PrepareAsync(cancellationToken);
        return true;
    }

    /// <summary>Names of parameters ignore case, as those of variables do.</summary>
    private static object? ValueOf(string name, IReadOnlyDictionary<string, object?> values)
    {
        if (values.TryGetValue(name, out var value))
            return value;
        return values.FirstOrDefault(v => v.Key.Equals(name, StringComparison.OrdinalIgnoreCase)) is { Key: not null } found
            ? found.Value
            : throw MySqlErrorScrubber.Refused($"The parameter {name} has no value.");
    }

    private string Settings()
    {
        var readOnly = options.Writes ? 0 : 1;
        var server = state.Catalog.Server.Engine == EngineKind.MariaDb
            ? string.Create(CultureInfo.InvariantCulture, $"tx_read_only = {readOnly}, max_statement_time = {options.Timeout.TotalSeconds:0.000}")
            : string.Create(CultureInfo.InvariantCulture, $"transaction_read_only = {readOnly}, max_execution_time = {Math.Ceiling(options.Timeout.TotalMilliseconds):0}");

        // Modes are words from a fixed list.
        return $"SET SESSION sql_mode = '{state.Modes}', time_zone = '+00:00', autocommit = 1, {server}";
    }
}
