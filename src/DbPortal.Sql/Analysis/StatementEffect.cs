namespace DbPortal.Sql.Analysis;

/// <summary>What a statement does to the server; decides the permission and the transaction it runs in.</summary>
public enum StatementEffect
{
    /// <summary>Reads rows or metadata: <c>query.read</c>, read-only transaction.</summary>
    Read,

    /// <summary>Changes rows: <c>query.write</c>.</summary>
    Write,

    /// <summary>Changes definitions: <c>query.ddl</c>.</summary>
    Define,

    /// <summary>Administration, procedural code, locks, files: <c>query.admin</c>.</summary>
    Administer,

    /// <summary>Harmless settings of the session and transaction control.</summary>
    Session,
}
