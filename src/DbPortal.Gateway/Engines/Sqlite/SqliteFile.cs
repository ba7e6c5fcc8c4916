using System.Globalization;
using DbPortal.Sql.Catalog;
using DbPortal.Sql.Dialects;
using SQLitePCL;

namespace DbPortal.Gateway.Engines.Sqlite;

/// <summary>A database file and how it is opened: read-only unless a run was cleared to write, and with every door to other files shut.</summary>
internal sealed record SqliteFile(string Path, string Name)
{
    private const int DefensiveMode = 1010;
    private const int TrustedSchema = 1017;
    private const int WritableSchema = 1011;
    private const int LoadExtension = 1005;
    private const int TokenizerFunction = 1004;

    private const int InstructionsBetweenLooks = 2000;
    private const int LongestValue = 256 << 20;

    private static readonly TimeSpan LongestWaitForLock = TimeSpan.FromSeconds(5);

    /// <summary>Runs before anything else of this class, so that no call reaches a library that was not loaded.</summary>
    static SqliteFile() => Version = ReadVersion();

    /// <summary>The library's version: it is the server.</summary>
    public static ServerVersion Version { get; }

    /// <summary>Opens a connection of its own. Throws <see cref="TargetException"/>.</summary>
    public SqliteConnectionHandle Open(bool writes, SqliteWatch watch)
    {
        if (!File.Exists(Path))
            throw SqliteErrorScrubber.Unavailable(Code(raw.SQLITE_CANTOPEN), $"The file of database {Name} does not exist.");
        var flags = (writes ? raw.SQLITE_OPEN_READWRITE : raw.SQLITE_OPEN_READONLY) | raw.SQLITE_OPEN_NOMUTEX;
        // The second name of the file system layer is null: the platform's own.
        var result = raw.sqlite3_open_v2(Path, out var handle, flags, null);
        var connection = new SqliteConnectionHandle(handle, watch);
        try
        {
            connection.Check(result, opening: true);
            Pin(connection, writes);
            return connection;
        }
        catch (TargetException)
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>How result codes are written.</summary>
    public static string Code(int result) => result.ToString(CultureInfo.InvariantCulture);

    private static void Pin(SqliteConnectionHandle connection, bool writes)
    {
        var handle = connection.Handle;
        raw.sqlite3_extended_result_codes(handle, 1);
        Configure(connection, DefensiveMode, 1);
        Configure(connection, TrustedSchema, 0);
        Configure(connection, WritableSchema, 0);
        Configure(connection, LoadExtension, 0);
        Configure(connection, TokenizerFunction, 0);
        // VACUUM attaches a file of its own; the guard holds back every other ATTACH.
        raw.sqlite3_limit(handle, raw.SQLITE_LIMIT_ATTACHED, writes ? 1 : 0);
        raw.sqlite3_limit(handle, raw.SQLITE_LIMIT_WORKER_THREADS, 0);
        raw.sqlite3_limit(handle, raw.SQLITE_LIMIT_LENGTH, LongestValue);
        raw.sqlite3_limit(handle, raw.SQLITE_LIMIT_SQL_LENGTH, ParseLimits.MaxBytes + 1);
        var wait = connection.Watch.Timeout < LongestWaitForLock ? connection.Watch.Timeout : LongestWaitForLock;
        raw.sqlite3_busy_timeout(handle, (int)wait.TotalMilliseconds);
        raw.sqlite3_progress_handler(handle, InstructionsBetweenLooks, static watch => ((SqliteWatch)watch).MustEnd ? 1 : 0, connection.Watch);
        connection.Execute("PRAGMA cell_size_check = ON");
        connection.IsUtf16 = connection.Query("PRAGMA encoding", static row => raw.sqlite3_column_text(row, 0).utf8_to_string()) is not ["UTF-8"];
        connection.Execute(writes ? "PRAGMA foreign_keys = ON" : "PRAGMA query_only = ON");
    }

    private static void Configure(SqliteConnectionHandle connection, int option, int value)
    {
        var result = raw.sqlite3_db_config(connection.Handle, option, value, out var now);
        if (result != raw.SQLITE_OK || now != value)
            throw SqliteErrorScrubber.Unavailable(Code(result), $"The SQLite library does not take the safety setting {option}.");
    }

    private static ServerVersion ReadVersion()
    {
        Batteries_V2.Init();
        var number = raw.sqlite3_libversion_number();
        var normal = (number / 1_000_000 * 10_000) + (number / 1_000 % 1_000 * 100) + (number % 1_000);
        return new(EngineKind.Sqlite, normal, raw.sqlite3_libversion().utf8_to_string());
    }
}
