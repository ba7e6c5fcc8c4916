using System.Text;
using System.Text.Unicode;
using DbPortal.Sql.Catalog;
using SQLitePCL;

namespace DbPortal.Gateway.Engines.Sqlite;

/// <summary>Rows straight from the library's own memory. It was stepped once already: the first row is waiting.</summary>
internal sealed class SqliteRows : RawRows
{
    private readonly SqliteConnectionHandle _connection;
    private readonly sqlite3_stmt _statement;
    private readonly bool _countsChanges;
    private readonly CancellationTokenRegistration _interrupt;
    private bool _firstWaits;
    private bool _ended;

    public SqliteRows(
        SqliteConnectionHandle connection,
        sqlite3_stmt statement,
        bool hasRow,
        bool countsChanges,
        CatalogSnapshot? catalog,
        CancellationTokenRegistration interrupt)
    {
        _connection = connection;
        _statement = statement;
        _countsChanges = countsChanges;
        _interrupt = interrupt;
        _firstWaits = hasRow;
        _ended = !hasRow;
        Columns = SqliteColumns.Describe(statement, hasRow, catalog);
    }

    public override IReadOnlyList<RawColumn> Columns { get; }

    /// <summary>The library names a column as its table was declared, not as the query wrote it.</summary>
    public override StringComparer ColumnNames => StringComparer.OrdinalIgnoreCase;

    public override long? AffectedRows => _countsChanges ? raw.sqlite3_changes(_connection.Handle) : null;

    public override IReadOnlyList<string> Notices => [];

    public override ValueTask<bool> ReadAsync(CancellationToken cancellationToken)
    {
        if (_firstWaits)
        {
            _firstWaits = false;
            return ValueTask.FromResult(true);
        }
        if (_ended)
            return ValueTask.FromResult(false);
        var result = raw.sqlite3_step(_statement);
        _ended = result != raw.SQLITE_ROW;
        _connection.Check(result);
        return ValueTask.FromResult(!_ended);
    }

    public override RawCell Get(int ordinal)
    {
        var type = raw.sqlite3_column_type(_statement, ordinal);
        if (type == raw.SQLITE_NULL)
            return new(CellKind.Null, default);
        if (type == raw.SQLITE_BLOB)
            return new(CellKind.Binary, raw.sqlite3_column_blob(_statement, ordinal));
        // Turns the text of a UTF-16 file into UTF-8 in place; it is then read by its length, for text may hold NUL. Numbers become text by themselves.
        if (type == raw.SQLITE_TEXT && _connection.IsUtf16)
            _ = raw.sqlite3_column_text(_statement, ordinal);
        var bytes = raw.sqlite3_column_blob(_statement, ordinal);
        if (type == raw.SQLITE_TEXT)
            return new(CellKind.Text, Utf8.IsValid(bytes) ? bytes : Repair(bytes));
        // Infinity has no decimal notation.
        return new(bytes.IndexOf((byte)'I') >= 0 ? CellKind.Text : CellKind.Number, bytes);
    }

    public override ValueTask DisposeAsync()
    {
        _interrupt.Dispose();
        _statement.Dispose();
        return ValueTask.CompletedTask;
    }

    private static byte[] Repair(ReadOnlySpan<byte> bytes) => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bytes));
}
