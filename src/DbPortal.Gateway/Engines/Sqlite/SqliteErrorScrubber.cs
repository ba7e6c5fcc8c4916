using SQLitePCL;

namespace DbPortal.Gateway.Engines.Sqlite;

/// <summary>What the library's result codes mean, with a sentence for each that holds no data.</summary>
internal static class SqliteErrorScrubber
{
    private const int ConstraintCheck = 275;
    private const int ConstraintForeignKey = 787;
    private const int ConstraintNotNull = 1299;
    private const int ConstraintPrimaryKey = 1555;
    private const int ConstraintTrigger = 1811;
    private const int ConstraintUnique = 2067;
    private const int ConstraintRowId = 2579;

    /// <summary>The failure a connection reports.</summary>
    public static TargetException ToException(SqliteConnectionHandle connection, int result, bool opening)
    {
        var extended = connection.Handle.IsInvalid ? result : raw.sqlite3_extended_errcode(connection.Handle);
        var code = (extended & 0xFF) == (result & 0xFF) ? extended : result;
        var message = connection.Handle.IsInvalid ? raw.sqlite3_errstr(result).utf8_to_string() : raw.sqlite3_errmsg(connection.Handle).utf8_to_string();
        var failure = FailureOf(code & 0xFF, connection.Watch, opening);
        return new(failure, SqliteFile.Code(code), message) { Generic = Sentence(failure, code) };
    }

    /// <summary>The target cannot be reached at all; the message holds no data.</summary>
    public static TargetException Unavailable(string code, string message) => new(TargetFailure.Unavailable, code, message) { Generic = message };

    /// <summary>The connector itself refuses; the message holds no data.</summary>
    public static TargetException Refused(string message) => new(TargetFailure.Statement, SqliteFile.Code(raw.SQLITE_MISUSE), message) { Generic = message };

    private static TargetFailure FailureOf(int primary, SqliteWatch watch, bool opening) => primary switch
    {
        raw.SQLITE_INTERRUPT => watch.IsOver ? TargetFailure.Timeout : TargetFailure.Cancelled,
        raw.SQLITE_CANTOPEN or raw.SQLITE_NOTADB => TargetFailure.Unavailable,
        raw.SQLITE_IOERR or raw.SQLITE_CORRUPT => opening ? TargetFailure.Unavailable : TargetFailure.ConnectionLost,
        _ => opening ? TargetFailure.Unavailable : TargetFailure.Statement,
    };

    private static string Sentence(TargetFailure failure, int code) => failure switch
    {
        TargetFailure.Timeout => "The statement took longer than its time limit.",
        TargetFailure.Cancelled => "The statement was cancelled.",
        TargetFailure.Unavailable => $"The database file cannot be opened: {Words(code)}",
        TargetFailure.ConnectionLost => $"The database file could not be read: {Words(code)}",
        TargetFailure.Statement => $"SQLite refused the statement: {Words(code)}",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Words(int code) => code switch
    {
        ConstraintCheck => "a CHECK constraint does not hold.",
        ConstraintForeignKey => "a foreign key does not hold.",
        ConstraintNotNull => "a column must not be NULL.",
        ConstraintPrimaryKey or ConstraintRowId => "a primary key already exists.",
        ConstraintTrigger => "a trigger raised an error.",
        ConstraintUnique => "a unique value already exists.",
        _ => (code & 0xFF) switch
        {
            raw.SQLITE_ERROR => "there is an error in it or in what it computes.",
            raw.SQLITE_PERM or raw.SQLITE_AUTH => "it would touch what the analysis did not clear.",
            raw.SQLITE_BUSY or raw.SQLITE_LOCKED => "the database is locked by somebody else.",
            raw.SQLITE_NOMEM => "out of memory.",
            raw.SQLITE_READONLY => "the database is open for reading only.",
            raw.SQLITE_IOERR => "the disk failed.",
            raw.SQLITE_CORRUPT => "the file is damaged.",
            raw.SQLITE_FULL => "the disk is full.",
            raw.SQLITE_CANTOPEN => "it is missing, or the portal has no right to it.",
            raw.SQLITE_SCHEMA => "the schema changed meanwhile.",
            raw.SQLITE_TOOBIG => "a value is too long.",
            raw.SQLITE_CONSTRAINT => "a constraint does not hold.",
            raw.SQLITE_MISMATCH => "a value has the wrong type for its column.",
            raw.SQLITE_RANGE => "it has a parameter too many.",
            raw.SQLITE_NOTADB => "the file is no SQLite database.",
            _ => "for a reason it gives only as a code.",
        },
    };
}
