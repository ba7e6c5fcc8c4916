namespace DbPortal.Sql.Syntax;

/// <summary>The kinds of SELECT … INTO.</summary>
public enum IntoKind
{
    /// <summary>A new table (PostgreSQL).</summary>
    Table,

    /// <summary>User variables (MySQL).</summary>
    Variables,

    /// <summary>A file on the server (MySQL OUTFILE, DUMPFILE).</summary>
    File,
}
