namespace DbPortal.Sql.Catalog;

/// <summary>What differs from engine to engine and matters outside its own folders. Asked here, so that no other code names an engine.</summary>
public static class EngineKinds
{
    /// <summary>What SQL calls a schema is a database of the server: one connection reaches several of them.</summary>
    public static bool SchemasAreDatabases(this EngineKind engine) => engine switch
    {
        EngineKind.MySql or EngineKind.MariaDb => true,
        EngineKind.PostgreSql or EngineKind.Sqlite => false,
    };

    /// <summary>A database is a file that the portal opens itself: no server, no account.</summary>
    public static bool IsEmbedded(this EngineKind engine) => engine switch
    {
        EngineKind.Sqlite => true,
        EngineKind.PostgreSql or EngineKind.MySql or EngineKind.MariaDb => false,
    };

    /// <summary>Parameters of a statement may have names (<c>:id</c>, <c>@id</c>); else they go by number, from 1.</summary>
    public static bool NamesParameters(this EngineKind engine) => engine switch
    {
        EngineKind.Sqlite or EngineKind.MySql or EngineKind.MariaDb => true,
        EngineKind.PostgreSql => false,
    };

    /// <summary>Names of routines are the same in any case, whatever holds for tables.</summary>
    public static bool RoutinesIgnoreCase(this EngineKind engine) => engine switch
    {
        EngineKind.MySql or EngineKind.MariaDb => true,
        EngineKind.PostgreSql or EngineKind.Sqlite => false,
    };

    /// <summary>The server's code for a right that the account lacks: to a table, a column or a routine.</summary>
    public static bool IsMissingRight(this EngineKind engine, string code) => engine switch
    {
        EngineKind.PostgreSql => code == "42501",
        EngineKind.MySql or EngineKind.MariaDb => code is "1044" or "1142" or "1143" or "1345" or "1356" or "1370",
        EngineKind.Sqlite => false,
    };

    /// <summary>
    /// A right to some columns of a table keeps the others closed. Where it does not, rights are to whole tables and views: MySQL 9.7 forgets to look at columns
    /// of derived tables that a RIGHT JOIN … USING or NATURAL joins, and MariaDB's HANDLER shows whole rows to whoever may read one column.
    /// </summary>
    public static bool RightsToColumnsHold(this EngineKind engine) => engine switch
    {
        EngineKind.PostgreSql => true,
        EngineKind.MySql or EngineKind.MariaDb or EngineKind.Sqlite => false,
    };

    /// <summary>What stands around a quoted name; doubled inside it.</summary>
    public static string NameQuote(this EngineKind engine) => engine switch
    {
        EngineKind.MySql or EngineKind.MariaDb => "`",
        EngineKind.PostgreSql or EngineKind.Sqlite => "\"",
    };

    /// <summary>A backslash in a string literal escapes what follows, under the settings the portal pins.</summary>
    public static bool BackslashEscapesInStrings(this EngineKind engine) => engine switch
    {
        EngineKind.MySql or EngineKind.MariaDb => true,
        EngineKind.PostgreSql or EngineKind.Sqlite => false,
    };

    /// <summary><c>X'00ff'</c> is a binary value; else it is a text of <c>\x</c> and digits.</summary>
    public static bool HasHexLiterals(this EngineKind engine) => engine switch
    {
        EngineKind.MySql or EngineKind.MariaDb or EngineKind.Sqlite => true,
        EngineKind.PostgreSql => false,
    };
}
