using DbPortal.Gateway.Audit;
using DbPortal.Gateway.Metadata;
using DbPortal.Gateway.Metadata.Entities;
using Microsoft.Data.Sqlite;

namespace DbPortal.Gateway.Tests.Audit;

/// <summary>The real SQLite log, on a connection whose store may not grow while <see cref="Full"/> is set.</summary>
internal sealed class FullDiskLog(string connectionString) : IAuditLog
{
    private SqliteConnection? _connection;

    public bool Full { get; set; }

    public async Task<AuditHeadRow?> ReadHeadAsync(CancellationToken cancellationToken)
    {
        await using var log = new SqliteAuditLog(connectionString);
        return await log.ReadHeadAsync(cancellationToken);
    }

    public async Task<bool> AppendAsync(AuditHead expected, IReadOnlyList<AuditRow> rows, AuditHeadRow head, CancellationToken cancellationToken)
    {
        _connection ??= new SqliteConnection(connectionString);
        await _connection.OpenAsync(cancellationToken);
        try
        {
            await using var limit = _connection.CreateCommand();
            limit.CommandText = Full ? "PRAGMA max_page_count = 1" : "PRAGMA max_page_count = 1000000";
            await limit.ExecuteNonQueryAsync(cancellationToken);
            using var commands = new SqliteAuditCommands(_connection);
            return commands.Append(expected, rows, head);
        }
        finally
        {
            await _connection.CloseAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_connection is not null)
            await _connection.DisposeAsync();
    }
}
