using System.Buffers;
using System.Text;
using SQLitePCL;

namespace DbPortal.Gateway.Engines.Sqlite;

/// <summary>One open connection of the library, used by one thread at a time. Failures are <see cref="TargetException"/>.</summary>
internal sealed class SqliteConnectionHandle(sqlite3 handle, SqliteWatch watch) : IDisposable
{
    private static readonly SearchValues<byte> Blank = SearchValues.Create(" \t\r\n\f;\0"u8);

    /// <summary>The library's handle.</summary>
    public sqlite3 Handle { get; } = handle;

    /// <summary>What ends its statements.</summary>
    public SqliteWatch Watch { get; } = watch;

    /// <summary>The file keeps its text as UTF-16.</summary>
    public bool IsUtf16 { get; set; }

    /// <summary>Throws what a result code means, unless it is a success.</summary>
    public void Check(int result, bool opening = false)
    {
        if (result is not (raw.SQLITE_OK or raw.SQLITE_ROW or raw.SQLITE_DONE))
            throw SqliteErrorScrubber.ToException(this, result, opening);
    }

    /// <summary>Compiles exactly one statement; anything after it is refused, for only what was analysed may run.</summary>
    public sqlite3_stmt Prepare(string sql)
    {
        Check(raw.sqlite3_prepare_v2(Handle, Encoding.UTF8.GetBytes(sql), out var statement, out var tail));
        if (statement.IsInvalid)
            throw SqliteErrorScrubber.Refused("The text holds no statement.");
        if (tail.IndexOfAnyExcept(Blank) < 0)
            return statement;
        statement.Dispose();
        throw SqliteErrorScrubber.Refused("The text holds more than one statement.");
    }

    /// <summary>Runs a statement of the portal's own to its end.</summary>
    public void Execute(string sql)
    {
        using var statement = Prepare(sql);
        int result;
        do
            result = raw.sqlite3_step(statement);
        while (result == raw.SQLITE_ROW);
        Check(result);
    }

    /// <summary>Reads all rows of a statement of the portal's own; arguments are bound in order.</summary>
    public List<T> Query<T>(string sql, Func<sqlite3_stmt, T> read, params ReadOnlySpan<string> arguments)
    {
        using var statement = Prepare(sql);
        for (var i = 0; i < arguments.Length; i++)
            Check(raw.sqlite3_bind_text(statement, i + 1, arguments[i]));
        var rows = new List<T>();
        int result;
        while ((result = raw.sqlite3_step(statement)) == raw.SQLITE_ROW)
            rows.Add(read(statement));
        Check(result);
        return rows;
    }

    /// <inheritdoc/>
    public void Dispose() => Handle.Dispose();
}
