using DbPortal.Sql.Analysis;
using DbPortal.Sql.Catalog;
using DbPortal.Sql.Dialects;
using DbPortal.Sql.Dialects.Sqlite;
using SQLitePCL;

namespace DbPortal.Gateway.Engines.Sqlite;

/// <summary>
/// The second witness: the library asks it before it compiles anything a statement would do. What the analysis did not foresee, the library
/// then refuses, whatever the text said.
/// </summary>
internal sealed class SqliteGuard
{
    private static readonly SqliteDialect Dialect = SqliteDialect.For(SqliteFile.Version);

    /// <summary>Pragmas that would undo how the connection was pinned, or that reach other files; not even an administrator's.</summary>
    private static readonly HashSet<string> PinnedPragmas = new(StringComparer.OrdinalIgnoreCase)
    {
        "data_store_directory", "hard_heap_limit", "query_only", "temp_store_directory", "trusted_schema", "writable_schema",
    };

    /// <summary>Functions that reach beyond the file.</summary>
    private static readonly HashSet<string> OutsideFunctions = new(StringComparer.OrdinalIgnoreCase)
    {
        "edit", "eval", "fts3_tokenizer", "load_extension", "readfile", "writefile", "zipfile",
    };

    private StatementAccess? _access;
    private bool _compiled;

    public SqliteGuard(SqliteConnectionHandle connection) =>
        connection.Check(raw.sqlite3_set_authorizer(
            connection.Handle,
            (strdelegate_authorizer)((_, action, first, second, schema, within) => IsAllowed(action, first, second, schema, within) ? raw.SQLITE_OK : raw.SQLITE_DENY),
            null));

    /// <summary>From here on only this statement is expected.</summary>
    public void Expect(StatementAccess access) => (_access, _compiled) = (access, false);

    /// <summary>
    /// The statement itself was compiled. What is compiled from now on a virtual table asks for itself: its storage, or the table whose content it
    /// indexes, which no statement names.
    /// </summary>
    public void Compiled() => _compiled = true;

    private bool IsAllowed(int action, string? first, string? second, string? schema, string? within) => _access?.Effect switch
    {
        null => false,
        StatementEffect.Read or StatementEffect.Session => IsRead(_access, action, first, second, schema),
        StatementEffect.Write => IsWrite(_access, action, first, second, schema, within),
        StatementEffect.Define or StatementEffect.Administer => IsAdministration(_access, action, first, second),
        _ => false,
    };

    private bool IsRead(StatementAccess access, int action, string? first, string? second, string? schema) => action switch
    {
        raw.SQLITE_SELECT or raw.SQLITE_RECURSIVE or raw.SQLITE_TRANSACTION or raw.SQLITE_SAVEPOINT => true,
        raw.SQLITE_READ => IsForeseen(access, first, second, schema),
        raw.SQLITE_FUNCTION => IsKnownFunction(second),
        raw.SQLITE_PRAGMA => first is not null && SqliteDialect.IsReadingPragma(first, second is not null),
        _ => false,
    };

    /// <summary>What is read beside a write (triggers, keys) is the schema's doing; what is written is never the schema table.</summary>
    private bool IsWrite(StatementAccess access, int action, string? first, string? second, string? schema, string? within) => action switch
    {
        raw.SQLITE_INSERT or raw.SQLITE_UPDATE or raw.SQLITE_DELETE => first is not null && !first.StartsWith("sqlite_", StringComparison.OrdinalIgnoreCase),
        raw.SQLITE_READ => true,
        raw.SQLITE_FUNCTION when within is not null => second is not null && !OutsideFunctions.Contains(second),
        _ => IsRead(access, action, first, second, schema),
    };

    private static bool IsAdministration(StatementAccess access, int action, string? first, string? second) => action switch
    {
        // VACUUM attaches a nameless file; with a name it would be a copy of the database anywhere on the disk.
        raw.SQLITE_ATTACH => access.Statement.Kind == "vacuum" && string.IsNullOrEmpty(first),
        raw.SQLITE_DETACH => access.Statement.Kind == "vacuum",
        raw.SQLITE_FUNCTION => second is not null && !OutsideFunctions.Contains(second),
        raw.SQLITE_PRAGMA => first is not null && (!PinnedPragmas.Contains(first) || second is null),
        _ => true,
    };

    /// <summary>
    /// A table read must be one the analysis knows of. An empty column is the mention of a table or common table none of whose columns are read.
    /// </summary>
    private bool IsForeseen(StatementAccess access, string? table, string? column, string? schema)
    {
        if (table is null)
            return false;
        if (string.IsNullOrEmpty(column) || Dialect.FindFunction(table) is { SetReturning: true })
            return true;
        if (_compiled && access.Reads.Any(read => read.Kind == RelationKind.VirtualTable))
            return true;
        return access.Reads.Any(read => IsSameOrPartOf(read, table) && (schema is null || read.Name.Schema.Equals(schema, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>A virtual table reads the tables it is stored in.</summary>
    private static bool IsSameOrPartOf(RelationRead read, string table) =>
        table.Equals(read.Name.Name, StringComparison.OrdinalIgnoreCase)
        || (read.Kind == RelationKind.VirtualTable && table.StartsWith(read.Name.Name + "_", StringComparison.OrdinalIgnoreCase));

    /// <summary>Operators are functions to the library; their own names are no words.</summary>
    private static bool IsKnownFunction(string? name) =>
        name is "->" or "->>" || (name is not null && Dialect.FindFunction(name) is { Class: not FunctionClass.Forbidden });
}
