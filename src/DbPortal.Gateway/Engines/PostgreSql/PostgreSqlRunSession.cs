using System.Globalization;
using DbPortal.Gateway.Access;
using Npgsql;
using NpgsqlTypes;

namespace DbPortal.Gateway.Engines.PostgreSql;

/// <summary>
/// One run. A single statement is its own transaction, read-only by the connection's start-up option; several reads share one read-only
/// transaction, so that nothing a statement does to the session's defaults reaches the next; writes commit one by one.
/// The user's text travels alone by the extended protocol: the server itself refuses a second statement in it.
/// </summary>
internal sealed class PostgreSqlRunSession(NpgsqlConnection connection, PostgreSqlOrigins origins, RunOptions options, RunDeadline deadline, TimeProvider time) : IRunSession
{
    private const string BeginReadOnly = "BEGIN READ ONLY";

    // Takes the snapshot, after which the server lets nobody make the transaction writable.
    private const string FixSnapshot = "SELECT 1";

    private readonly PostgreSqlNotices _notices = new(connection);
    private bool _mustRestart;

    private bool SharesTransaction => !options.Writes && options.StatementCount > 1;

    /// <summary>Brings the connection to what the run asks for, where that is not what it starts with.</summary>
    public async Task SetUpAsync(IReadOnlyList<string> defaultPath, CancellationToken cancellationToken)
    {
        var batch = new NpgsqlBatch(connection);
        var path = PostgreSqlSearchPath.Of(defaultPath, options.Schema);
        if (options.Writes || options.Timeout != PostgreSqlSources.DefaultTimeout || !path.SequenceEqual(defaultPath))
            batch.BatchCommands.Add(Settings(path));
        if (SharesTransaction)
        {
            batch.BatchCommands.Add(new(BeginReadOnly));
            batch.BatchCommands.Add(new(FixSnapshot));
        }

        if (batch.BatchCommands.Count > 0)
            await RunOwnAsync(batch, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<RawRows> ExecuteAsync(ClearedStatement statement, CancellationToken cancellationToken)
    {
        if (_mustRestart)
            await RestartAsync(cancellationToken);
        _notices.Clear();
        var command = CommandOf(statement);
        var started = time.GetTimestamp();
        try
        {
            await DecideFormatsAsync(command, cancellationToken);
            var reader = await deadline.WaitAsync(command.ExecuteReaderAsync(cancellationToken));
            return new PostgreSqlRows(command, reader, origins, statement, _notices, deadline, e => Translate(e, statement.Text, started, cancellationToken));
        }
        catch (Exception e) when (PostgreSqlErrorScrubber.IsFromDriver(e))
        {
            await deadline.CloseAsync(command);
            throw Translate(e, statement.Text, started, cancellationToken);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _notices.Dispose();
        await deadline.CloseAsync(connection);
        await deadline.DisposeAsync();
    }

    private NpgsqlCommand CommandOf(ClearedStatement statement)
    {
        // The driver's own limit is the last one: it ends what was left behind.
        var command = new NpgsqlCommand(statement.Text, connection) { CommandTimeout = (int)Math.Ceiling((options.Timeout + PostgreSqlSources.OwnTimeout).TotalSeconds) };
        for (var i = 1; statement.Parameters.TryGetValue(i.ToString(CultureInfo.InvariantCulture), out var value); i++)
            command.Parameters.Add(PostgreSqlParameters.Of(value));

        // With a positional parameter the driver sends the text as it is; without one it would look for statements and names in it.
        // No user value has the type of a row address, so nothing can be done with this one by mistake.
        if (command.Parameters.Count == 0)
            command.Parameters.Add(new() { NpgsqlDbType = NpgsqlDbType.Tid, Value = DBNull.Value });
        return command;
    }

    // The server's own text of every type needs no knowledge of types and no question. For large results it pays to ask first,
    // and to take the wire bytes of the types that are formatted here.
    private async Task DecideFormatsAsync(NpgsqlCommand command, CancellationToken cancellationToken)
    {
        command.AllResultTypesAreUnknown = true;
        if (!options.LargeResult || options.Writes)
            return;
        var asText = await deadline.WaitAsync(DescribeAsync(command, cancellationToken));
        if (asText.Length == 0)
            return;
        command.AllResultTypesAreUnknown = false;
        command.UnknownResultTypeList = asText;
    }

    private static async Task<bool[]> DescribeAsync(NpgsqlCommand command, CancellationToken cancellationToken)
    {
        await using var description = await command.ExecuteReaderAsync(System.Data.CommandBehavior.SchemaOnly, cancellationToken);
        return [.. description.GetColumnSchema().Select(c => !PostgreSqlTypes.IsReadAsBinary(c.TypeOID))];
    }

    private async Task RestartAsync(CancellationToken cancellationToken)
    {
        var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(new("ROLLBACK") { AppendErrorBarrier = true });
        batch.BatchCommands.Add(new(BeginReadOnly));
        batch.BatchCommands.Add(new(FixSnapshot));
        await RunOwnAsync(batch, cancellationToken);
        _mustRestart = false;
    }

    private NpgsqlBatchCommand Settings(IReadOnlyList<string> path)
    {
        const string sql = "SELECT set_config('statement_timeout', $1, false), set_config('search_path', $2, false), set_config('default_transaction_read_only', $3, false)";

        // The barrier ends its transaction, so that a later rollback does not take the settings back.
        var command = new NpgsqlBatchCommand(sql) { AppendErrorBarrier = true };
        var milliseconds = Math.Max(1, (long)Math.Ceiling(options.Timeout.TotalMilliseconds));
        command.Parameters.Add(new() { Value = milliseconds.ToString(CultureInfo.InvariantCulture) });
        command.Parameters.Add(new() { Value = PostgreSqlSearchPath.Write(path) });
        command.Parameters.Add(new() { Value = options.Writes ? "off" : "on" });
        return command;
    }

    private async Task RunOwnAsync(NpgsqlBatch batch, CancellationToken cancellationToken)
    {
        try
        {
            await deadline.WaitAsync(RunAsync(batch, cancellationToken));
        }
        catch (Exception e) when (PostgreSqlErrorScrubber.IsFromDriver(e))
        {
            throw PostgreSqlErrorScrubber.OfRunning(e, "", timedOut: false, cancellationToken);
        }
    }

    private static async Task<int> RunAsync(NpgsqlBatch batch, CancellationToken cancellationToken)
    {
        await using (batch)
        {
            batch.Timeout = (int)PostgreSqlSources.OwnTimeout.TotalSeconds;
            return await batch.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private TargetException Translate(Exception exception, string sql, long started, CancellationToken cancellationToken)
    {
        _mustRestart = SharesTransaction;
        return PostgreSqlErrorScrubber.OfRunning(exception, sql, time.GetElapsedTime(started) >= options.Timeout, cancellationToken);
    }
}
