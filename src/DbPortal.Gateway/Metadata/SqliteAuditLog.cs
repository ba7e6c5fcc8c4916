using DbPortal.Gateway.Audit;
using DbPortal.Gateway.Metadata.Entities;
using Microsoft.Data.Sqlite;

namespace DbPortal.Gateway.Metadata;

/// <summary>The audit in the SQLite store, on a connection of its own with prepared statements.</summary>
internal sealed class SqliteAuditLog(string connectionString) : IAuditLog
{
    private readonly string _connectionString = new SqliteConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString;
    private SqliteConnection? _connection;
    private SqliteAuditCommands? _commands;

    public async Task<AuditHeadRow?> ReadHeadAsync(CancellationToken cancellationToken)
    {
        var connection = await OpenAsync(cancellationToken);
        try
        {
            await using var command = connection.CreateCommand();
            command.CommandText = "SELECT sequence, hash, seal FROM audit_head WHERE id = 1";
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
        var connection = await OpenAsync(cancellationToken);
        try
        {
            _commands ??= new SqliteAuditCommands(connection);
            return _commands.Append(expected, rows, head);
        }
        catch
        {
            await CloseAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync() => await CloseAsync();

    private async Task<SqliteConnection> OpenAsync(CancellationToken cancellationToken)
    {
        if (_connection is { } open)
            return open;
        var connection = new SqliteConnection(_connectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            await using var pragmas = connection.CreateCommand();
            pragmas.CommandText = SqlitePragmas.Text;
            await pragmas.ExecuteNonQueryAsync(cancellationToken);
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
        _commands?.Dispose();
        _commands = null;
        if (_connection is { } connection)
            await connection.DisposeAsync();
        _connection = null;
    }
}
