namespace DbPortal.Sql.Dialects;

/// <summary>What a system catalog can show.</summary>
public enum SystemRelationClass
{
    /// <summary>Names, types, settings: readable by everybody who may see the catalog.</summary>
    Names,

    /// <summary>Texts of definitions, defaults, comments, which may quote values of masked columns: pg_views, information_schema.columns.column_default.</summary>
    Definitions,

    /// <summary>Values of user tables, statistics, other people's statements, secrets: pg_stats, pg_statistic, processlist, sqlite_stat1.</summary>
    Data,
}
