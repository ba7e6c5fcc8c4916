using DbPortal.Gateway.Audit;
using DbPortal.Gateway.Metadata.Entities;
using Npgsql;
using NpgsqlTypes;

namespace DbPortal.Gateway.Metadata;

/// <summary>
/// The audit in a PostgreSQL store: a batch is one statement in one round trip. Its update of the head locks that row and finds it only where this
/// replica left it, so the chain cannot fork.
/// </summary>
internal sealed class PostgreSqlAuditLog(string connectionString) : IAuditLog
{
    private const string Append =
        """
        WITH moved AS (UPDATE audit_head SET sequence = $1, hash = $2, seal = $3 WHERE id = 1 AND sequence = $4 AND hash = $5 RETURNING id)
        INSERT INTO audit (sequence, entry_id, kind, at_utc, actor, action, decision, resources, payload, hash)
        SELECT link.* FROM moved, unnest($6, $7, $8, $9, $10, $11, $12, $13, $14, $15) AS link
        """;

    private readonly string _connectionString = new NpgsqlConnectionStringBuilder(connectionString)
    {
        Pooling = false,
        CommandTimeout = 15,
        Timeout = 10,
        ApplicationName = "dbportal-audit",
        Multiplexing = false,
    }.ConnectionString;

    private NpgsqlConnection? _connection;

    public async Task<AuditHeadRow?> ReadHeadAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var command = new NpgsqlCommand("SELECT sequence, hash, seal FROM audit_head WHERE id = 1", await OpenAsync(cancellationToken));
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            return await reader.ReadAsync(cancellationToken)
                ? new AuditHeadRow { Sequence = reader.GetInt64(0), Hash = reader.GetFieldValue<byte[]>(1), Seal = reader.GetFieldValue<byte[]>(2) }
                : null;
        }
        catch
        {
            await CloseAsync();
            throw;
        }
    }

    public async Task<bool> AppendAsync(AuditHead expected, IReadOnlyList<AuditRow> rows, AuditHeadRow head, CancellationToken cancellationToken)
    {
        try
        {
            await using var command = new NpgsqlCommand(Append, await OpenAsync(cancellationToken));
            AddHead(command.Parameters, expected, head);
            AddRows(command.Parameters, rows);
            return await command.ExecuteNonQueryAsync(cancellationToken) == rows.Count;
        }
        catch
        {
            await CloseAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync() => await CloseAsync();

    private static void AddHead(NpgsqlParameterCollection parameters, AuditHead expected, AuditHeadRow head)
    {
        parameters.Add(new() { Value = head.Sequence });
        parameters.Add(new() { Value = head.Hash });
        parameters.Add(new() { Value = head.Seal });
        parameters.Add(new() { Value = expected.Sequence });
        parameters.Add(new() { Value = expected.Hash });
    }

    private static void AddRows(NpgsqlParameterCollection parameters, IReadOnlyList<AuditRow> rows)
    {
        AddArray(parameters, NpgsqlDbType.Bigint, rows, row => row.Sequence);
        AddArray(parameters, NpgsqlDbType.Text, rows, row => row.EntryId);
        AddArray(parameters, NpgsqlDbType.Integer, rows, row => (int)row.Kind);
        AddArray(parameters, NpgsqlDbType.TimestampTz, rows, row => row.AtUtc);
        AddArray(parameters, NpgsqlDbType.Text, rows, row => row.Actor);
        AddArray(parameters, NpgsqlDbType.Text, rows, row => row.Action);
        AddArray(parameters, NpgsqlDbType.Text, rows, row => row.Decision);
        AddArray(parameters, NpgsqlDbType.Text, rows, row => row.Resources);
        AddArray(parameters, NpgsqlDbType.Bytea, rows, row => row.Payload);
        AddArray(parameters, NpgsqlDbType.Bytea, rows, row => row.Hash);
    }

    private static void AddArray<T>(NpgsqlParameterCollection parameters, NpgsqlDbType type, IReadOnlyList<AuditRow> rows, Func<AuditRow, T> of) =>
        parameters.Add(new() { Value = rows.Select(of).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | type });

    /// <summary>A store whose administrator made commits asynchronous would lose entries that were promised: this connection asks for durable ones.</summary>
    private async Task<NpgsqlConnection> OpenAsync(CancellationToken cancellationToken)
    {
        if (_connection is { } open)
            return open;
        var connection = new NpgsqlConnection(_connectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            await using var durable = new NpgsqlCommand("SET synchronous_commit = on", connection);
            await durable.ExecuteNonQueryAsync(cancellationToken);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }

        return _connection = connection;
    }

    private async Task CloseAsync()
    {
        if (_connection is { } connection)
            await connection.DisposeAsync();
        _connection = null;
    }
}
