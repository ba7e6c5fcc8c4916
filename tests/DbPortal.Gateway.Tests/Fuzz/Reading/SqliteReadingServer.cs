using System.Text;
using DbPortal.Gateway.Engines.Sqlite;
using DbPortal.Gateway.Targets;
using DbPortal.Sql.Catalog;
using DbPortal.Sql.Dialects;
using DbPortal.Sql.Dialects.Sqlite;
using SQLitePCL;

namespace DbPortal.Gateway.Tests.Fuzz.Reading;

/// <summary>The library: it compiles without running, and tells its authorizer every column it would read.</summary>
internal sealed class SqliteReadingServer : ReadingServer
{
    private readonly string _path = Path.GetTempFileName();
    private readonly sqlite3 _handle;
    private readonly HashSet<ColumnName> _reads = [];
    private readonly HashSet<string> _writes = new(StringComparer.OrdinalIgnoreCase);

    private SqliteReadingServer(string schema)
    {
        Check(raw.sqlite3_open(_path, out _handle));
        Check(raw.sqlite3_exec(_handle, schema));
        Check(raw.sqlite3_set_authorizer(_handle, (strdelegate_authorizer)((_, action, first, second, database, _) => Note(action, first, second, database)), null));
    }

    public override SqlDialect Dialect { get; } = SqliteDialect.For(SqliteFile.Version);

    public override CatalogSnapshot Catalog => _catalog ?? throw new InvalidOperationException("The catalog was not read.");

    private CatalogSnapshot? _catalog;

    public static async Task<SqliteReadingServer> OpenAsync(string schema, CancellationToken cancellationToken)
    {
        var server = new SqliteReadingServer(schema);
        var instance = new InstanceEntry("reading", EngineKind.Sqlite, "test", null, null, null, null, TlsMode.Disable, [], AllDatabases: false);
        await using var connector = new SqliteEngine(TimeProvider.System).Connect(instance, new DatabaseEntry("company", server._path));
        server._catalog = await connector.ReadCatalogAsync(cancellationToken);
        return server;
    }

    public override Task<ServerReading> ReadAsync(string text, bool isQuery, CancellationToken cancellationToken)
    {
        _reads.Clear();
        _writes.Clear();
        var result = raw.sqlite3_prepare_v2(_handle, Encoding.UTF8.GetBytes(text), out var statement, out var tail);
        using (statement)
            return Task.FromResult(Describe(result, statement, tail));
    }

    public override ValueTask DisposeAsync()
    {
        _handle.Dispose();
        File.Delete(_path);
        return ValueTask.CompletedTask;
    }

    private ServerReading Describe(int result, sqlite3_stmt statement, ReadOnlySpan<byte> tail)
    {
        if (result != raw.SQLITE_OK)
        {
            var message = raw.sqlite3_errmsg(_handle).utf8_to_string();
            return new ServerReading.Rejected(IsSyntax(message), message);
        }

        if (statement.IsInvalid)
            return new ServerReading.Untold("no statement");
        if (tail.Trim(" \t\r\n\f;"u8).Length > 0)
            return new ServerReading.Untold("several statements");
        var columns = Enumerable.Range(0, raw.sqlite3_column_count(statement)).Select(i => new ServerColumn(raw.sqlite3_column_name(statement, i).utf8_to_string(), Origin(statement, i))).ToList();
        return new ServerReading.Accepted(raw.sqlite3_stmt_readonly(statement) != 0 && columns.Count > 0 ? columns : null) { Reads = [.. _reads], Writes = [.. _writes] };
    }

    private static bool IsSyntax(string message) =>
        message.Contains("syntax error", StringComparison.Ordinal) || message.Contains("incomplete input", StringComparison.Ordinal) || message.Contains("unrecognized token", StringComparison.Ordinal);

    /// <summary>Functions that give rows are tables to the library; what they are given is another's.</summary>
    private ColumnName? Origin(sqlite3_stmt statement, int column) =>
        raw.sqlite3_column_origin_name(statement, column).utf8_to_string() is { } name && raw.sqlite3_column_table_name(statement, column).utf8_to_string() is { } table
        && Dialect.FindFunction(table) is not { SetReturning: true }
        && raw.sqlite3_column_database_name(statement, column).utf8_to_string() is { } schema
            ? new ColumnName(schema, table, name)
            : null;

    private int Note(int action, string? first, string? second, string? database)
    {
        if (action == raw.SQLITE_READ && !string.IsNullOrEmpty(first) && !string.IsNullOrEmpty(second))
            _reads.Add(new(database ?? "", first, second));
        if (action is raw.SQLITE_INSERT or raw.SQLITE_UPDATE or raw.SQLITE_DELETE && first is not null && !first.StartsWith("sqlite_", StringComparison.OrdinalIgnoreCase))
            _writes.Add(first);
        return raw.SQLITE_OK;
    }

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK)
            throw new InvalidOperationException(raw.sqlite3_errmsg(_handle).utf8_to_string());
    }
}
