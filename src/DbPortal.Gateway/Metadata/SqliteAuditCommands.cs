using System.Globalization;
using DbPortal.Gateway.Audit;
using DbPortal.Gateway.Metadata.Entities;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace DbPortal.Gateway.Metadata;

/// <summary>
/// The statements of a batch, prepared once a connection and stepped without the provider's commands: every governed run waits for two batches, and a
/// quarter of their time went into the provider. Not thread-safe.
/// </summary>
internal sealed class SqliteAuditCommands : IDisposable
{
    // As the provider writes it, which is how the store's other side reads it.
    private const string TimeFormat = @"yyyy\-MM\-dd HH\:mm\:ss.FFFFFFF";

    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _begin;
    private readonly sqlite3_stmt _move;
    private readonly sqlite3_stmt _insert;
    private readonly sqlite3_stmt _commit;
    private readonly sqlite3_stmt _rollback;

    public SqliteAuditCommands(SqliteConnection connection)
    {
        _database = connection.Handle ?? throw new InvalidOperationException("The connection is not open.");
        // Taken for writing at once: a transaction that reads first may be refused when it turns to writing.
        _begin = Prepare("BEGIN IMMEDIATE");
        _move = Prepare("UPDATE audit_head SET sequence = ?1, hash = ?2, seal = ?3 WHERE id = 1 AND sequence = ?4 AND hash = ?5");
        _insert = Prepare("INSERT INTO audit (sequence, entry_id, kind, at_utc, actor, action, decision, resources, payload, hash) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)");
        _commit = Prepare("COMMIT");
        _rollback = Prepare("ROLLBACK");
    }

    /// <summary>Adds the rows and moves the head in one transaction, on disk when this returns; false, and nothing written, when the head has moved.</summary>
    public bool Append(AuditHead expected, IReadOnlyList<AuditRow> rows, AuditHeadRow head)
    {
        Step(_begin);
        try
        {
            var isOurs = MoveHead(expected, head);
            if (isOurs)
            {
                foreach (var row in rows)
                    Insert(row);
                Step(_commit);
            }

            return isOurs;
        }
        finally
        {
            // Some failures end the transaction by themselves, others leave it open.
            if (raw.sqlite3_get_autocommit(_database) == 0)
                Step(_rollback);
        }
    }

    public void Dispose()
    {
        foreach (var statement in (ReadOnlySpan<sqlite3_stmt>)[_begin, _move, _insert, _commit, _rollback])
            statement.Dispose();
    }

    private bool MoveHead(AuditHead expected, AuditHeadRow head)
    {
        Check(raw.sqlite3_bind_int64(_move, 1, head.Sequence));
        Check(raw.sqlite3_bind_blob(_move, 2, head.Hash));
        Check(raw.sqlite3_bind_blob(_move, 3, head.Seal));
        Check(raw.sqlite3_bind_int64(_move, 4, expected.Sequence));
        Check(raw.sqlite3_bind_blob(_move, 5, expected.Hash));
        Step(_move);
        return raw.sqlite3_changes(_database) == 1;
    }

    private void Insert(AuditRow row)
    {
        Check(raw.sqlite3_bind_int64(_insert, 1, row.Sequence));
        Check(raw.sqlite3_bind_text(_insert, 2, row.EntryId));
        Check(raw.sqlite3_bind_int(_insert, 3, (int)row.Kind));
        Check(raw.sqlite3_bind_text(_insert, 4, row.AtUtc.ToString(TimeFormat, CultureInfo.InvariantCulture)));
        BindText(5, row.Actor);
        BindText(6, row.Action);
        BindText(7, row.Decision);
        BindText(8, row.Resources);
        Check(raw.sqlite3_bind_blob(_insert, 9, row.Payload));
        Check(raw.sqlite3_bind_blob(_insert, 10, row.Hash));
        Step(_insert);
    }

    private void BindText(int index, string? text) =>
        Check(text is null ? raw.sqlite3_bind_null(_insert, index) : raw.sqlite3_bind_text(_insert, index, text));

    /// <summary>Runs a statement that gives no row to its end, ready to be run again.</summary>
    private void Step(sqlite3_stmt statement)
    {
        var ended = raw.sqlite3_step(statement);
        var reset = raw.sqlite3_reset(statement);
        if (ended != raw.SQLITE_DONE)
            throw Failure(reset == raw.SQLITE_OK ? ended : reset);
    }

    private sqlite3_stmt Prepare(string text)
    {
        Check(raw.sqlite3_prepare_v2(_database, text, out var statement));
        return statement;
    }

    private void Check(int code)
    {
        if (code != raw.SQLITE_OK)
            throw Failure(code);
    }

    private SqliteException Failure(int code) =>
        new($"SQLite Error {code}: '{raw.sqlite3_errmsg(_database).utf8_to_string()}'.", code & 0xFF, code);
}
