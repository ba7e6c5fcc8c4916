namespace DbPortal.Sql.Syntax;

/// <summary>How long a SET holds.</summary>
public enum SetScope
{
    /// <summary>This session (also MySQL's user variables).</summary>
    Session,

    /// <summary>This transaction: SET LOCAL.</summary>
    Transaction,

    /// <summary>The server: SET GLOBAL, SET PERSIST, ALTER SYSTEM.</summary>
    Server,
}
