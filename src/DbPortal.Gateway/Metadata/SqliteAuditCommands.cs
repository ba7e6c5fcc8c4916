using DbPortal.Gateway.Audit;
using DbPortal.Gateway.Metadata.Entities;
using Microsoft.Data.Sqlite;

namespace DbPortal.Gateway.Metadata;

/// <summary>The two statements of a batch, prepared once a connection.</summary>
internal sealed class SqliteAuditCommands : IDisposable
{
    private readonly SqliteCommand _insert;
    private readonly SqliteCommand _move;

    public SqliteAuditCommands(SqliteConnection connection)
    {
        _move = Prepare(
            connection,
            "UPDATE audit_head SET sequence = $sequence, hash = $hash, seal = $seal WHERE id = 1 AND sequence = $was_sequence AND hash = $was_hash",
            "$sequence", "$hash", "$seal", "$was_sequence", "$was_hash");
        _insert = Prepare(
            connection,
            "INSERT INTO audit (sequence, entry_id, kind, at_utc, actor, action, decision, resources, payload, hash) VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8, $9)",
            "$0", "$1", "$2", "$3", "$4", "$5", "$6", "$7", "$8", "$9");
    }

    public bool MoveHead(SqliteTransaction transaction, AuditHead expected, AuditHeadRow head) =>
        Run(_move, transaction, head.Sequence, head.Hash, head.Seal, expected.Sequence, expected.Hash) == 1;

    public void Insert(SqliteTransaction transaction, AuditRow row) => Run(
        _insert,
        transaction,
        row.Sequence, row.EntryId, (int)row.Kind, row.AtUtc, row.Actor, row.Action, row.Decision, row.Resources, row.Payload, row.Hash);

    public void Dispose()
    {
        _insert.Dispose();
        _move.Dispose();
    }

    private static SqliteCommand Prepare(SqliteConnection connection, string text, params string[] parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = text;
        foreach (var name in parameters)
            command.Parameters.Add(new SqliteParameter { ParameterName = name });
        return command;
    }

    private static int Run(SqliteCommand command, SqliteTransaction transaction, params ReadOnlySpan<object?> values)
    {
        command.Transaction = transaction;
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        return command.ExecuteNonQuery();
    }
}
