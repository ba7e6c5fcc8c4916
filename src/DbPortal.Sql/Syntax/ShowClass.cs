namespace DbPortal.Sql.Syntax;

/// <summary>What a SHOW-like statement can show; decides who may run it where columns are masked.</summary>
public enum ShowClass
{
    /// <summary>A setting, the server's version, its status counters.</summary>
    Setting,

    /// <summary>Names of schemas, tables, routines, character sets; never the text of a definition.</summary>
    Names,

    /// <summary>Columns, types, keys of one table: names and types; defaults may quote a literal.</summary>
    TableShape,

    /// <summary>A definition's text (SHOW CREATE …), which may quote literals.</summary>
    Definition,

    /// <summary>Warnings or errors of the last statement, which may quote values.</summary>
    Diagnostics,

    /// <summary>Other people's statements, statistics, binary logs, profiles.</summary>
    Sensitive,
}
