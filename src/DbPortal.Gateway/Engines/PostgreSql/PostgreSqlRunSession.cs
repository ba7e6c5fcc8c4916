using System.Globalization;
using DbPortal.Gateway.Access;
using DbPortal.Sql.Syntax;
using Npgsql;
using NpgsqlTypes;

namespace DbPortal.Gateway.Engines.PostgreSql;

/// <summary>
/// One run. A single statement is its own transaction, read-only by the connection's start-up option; several reads share one read-only
/// transaction, so that nothing a statement does to the session's defaults reaches the next; writes commit one by one, or as the script says.
/// The user's text travels alone by the extended protocol: the server itself refuses a second statement in it.
/// </summary>
internal sealed class PostgreSqlRunSession(NpgsqlConnection connection, PostgreSqlOrigins origins, RunOptions options, RunDeadline deadline, TimeProvider time) : IRunSession
{
    private readonly PostgreSqlNotices _notices = new(connection);
    private readonly PostgreSqlReadBlock? _block = !options.Writes && options.StatementCount > 1 ? new() : null;
    private bool _mustRestart;
    private bool _isOwnTransaction;
    private bool _hasOtherFormats;

    private bool IsInOwnTransaction => _block?.IsOwn ?? _isOwnTransaction;

    /// <summary>Brings the connection to what the run asks for, where that is not what it starts with.</summary>
    public async Task SetUpAsync(IReadOnlyList<string> defaultPath, CancellationToken cancellationToken)
    {
        var batch = new NpgsqlBatch(connection);
        var path = PostgreSqlSearchPath.Of(defaultPath, options.Schema);
        if (options.Writes || options.Timeout != PostgreSqlSources.DefaultTimeout || !path.SequenceEqual(defaultPath))
            batch.BatchCommands.Add(Settings(path));
        if (_block is not null)
        {
            foreach (var command in PostgreSqlReadBlock.Open)
                batch.BatchCommands.Add(new(command));
        }

        if (batch.BatchCommands.Count > 0)
            await RunOwnAsync(batch, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<RawRows> ExecuteAsync(ClearedStatement statement, CancellationToken cancellationToken)
    {
        if (_mustRestart)
            await SayAsync(PostgreSqlReadBlock.GiveUp, cancellationToken);
        _mustRestart = false;
        _notices.Clear();
        return statement.Access.Statement switch
        {
            Statement.Transaction transaction => await ExecuteTransactionAsync(transaction, statement, cancellationToken),
            Statement.Set set => await ExecuteSettingAsync(set, statement, cancellationToken),
            Statement.Administration { Name: "discard" } => await FinishAsync(statement, PinWrites, cancellationToken),
            _ => await SendAsync(statement, cancellationToken),
        };
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _notices.Dispose();
        await deadline.CloseAsync(connection);
        await deadline.DisposeAsync();
    }

    private async Task<RawRows> ExecuteTransactionAsync(Statement.Transaction transaction, ClearedStatement statement, CancellationToken cancellationToken)
    {
        if (_block is null)
            return await ExecuteWritingTransactionAsync(transaction, statement, cancellationToken);
        if (_block.InPlaceOf(transaction) is not { } commands)
            return await FinishAsync(statement, transaction.Word == "set session transaction" && !_block.IsOwn ? PostgreSqlReadBlock.Keep : [], cancellationToken);
        _mustRestart = !_block.IsOwn; // until it has worked
        await SayAsync(commands, cancellationToken);
        _mustRestart = false;
        return new PostgreSqlNoRows(_notices.Texts);
    }

    private async Task<RawRows> ExecuteWritingTransactionAsync(Statement.Transaction transaction, ClearedStatement statement, CancellationToken cancellationToken)
    {
        if (PostgreSqlTransactionWords.Spell(transaction) is { } words)
            await SayAsync([words], cancellationToken);
        else
            await FinishAsync(statement, [], cancellationToken);
        _isOwnTransaction = transaction.Word switch
        {
            "begin" => true,
            "commit" or "rollback" when transaction.Savepoint is null => _isOwnTransaction && transaction.Chain,
            _ => _isOwnTransaction,
        };
        return new PostgreSqlNoRows(_notices.Texts);
    }

    /// <summary>What is set must outlive an error of a later statement, which takes back everything of its transaction.</summary>
    private Task<RawRows> ExecuteSettingAsync(Statement.Set set, ClearedStatement statement, CancellationToken cancellationToken)
    {
        _hasOtherFormats = true;
        var brings = set.Assignments.Any(a => a.Value is null && a.Targets.Any(t => t.ToString() is "all" or "default_transaction_read_only"));
        return FinishAsync(statement, _block is { IsOwn: false } ? PostgreSqlReadBlock.Keep : brings ? PinWrites : [], cancellationToken);
    }

    /// <summary>The connection begins read-only; what brings back its beginning must not take a writing run's right away.</summary>
    private IReadOnlyList<string> PinWrites => options.Writes && !_isOwnTransaction ? ["SET default_transaction_read_only = off"] : [];

    /// <summary>A statement without rows, and what the portal says after it.</summary>
    private async Task<RawRows> FinishAsync(ClearedStatement statement, IReadOnlyList<string> after, CancellationToken cancellationToken)
    {
        await using (var rows = await SendAsync(statement, cancellationToken))
        {
            while (await rows.ReadAsync(cancellationToken))
            {
            }
        }

        await SayAsync(after, cancellationToken);
        return new PostgreSqlNoRows(_notices.Texts);
    }

    private async Task<RawRows> SendAsync(ClearedStatement statement, CancellationToken cancellationToken)
    {
        var command = CommandOf(statement);
        var started = time.GetTimestamp();
        try
        {
            await DecideFormatsAsync(command, cancellationToken);
            var reader = await deadline.WaitAsync(command.ExecuteReaderAsync(cancellationToken));
            return new PostgreSqlRows(command, reader, origins, statement, _notices, deadline, IsInOwnTransaction, e => Translate(e, statement.Text, started, cancellationToken));
        }
        catch (Exception e) when (PostgreSqlErrorScrubber.IsFromDriver(e))
        {
            await deadline.CloseAsync(command);
            throw Translate(e, statement.Text, started, cancellationToken);
        }
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
    // and to take the wire bytes of the types that are formatted here, as long as nobody asked for other formats.
    private async Task DecideFormatsAsync(NpgsqlCommand command, CancellationToken cancellationToken)
    {
        command.AllResultTypesAreUnknown = true;
        if (!options.LargeResult || options.Writes || _hasOtherFormats)
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

    private async Task SayAsync(IReadOnlyList<string> commands, CancellationToken cancellationToken)
    {
        if (commands.Count == 0)
            return;
        var batch = new NpgsqlBatch(connection);
        foreach (var command in commands)
            batch.BatchCommands.Add(new(command) { AppendErrorBarrier = true });
        await RunOwnAsync(batch, cancellationToken);
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
        _mustRestart = _block is { IsOwn: false };
        return PostgreSqlErrorScrubber.OfRunning(exception, sql, time.GetElapsedTime(started) >= options.Timeout, cancellationToken);
    }
}
