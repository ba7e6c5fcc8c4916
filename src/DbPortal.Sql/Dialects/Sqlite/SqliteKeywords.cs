using System.Collections.Frozen;

namespace DbPortal.Sql.Dialects.Sqlite;

/// <summary>Which bare words SQLite's grammar takes as names, and where.</summary>
internal static class SqliteKeywords
{
    /// <summary>Words that are never a name without quotes.</summary>
    private static readonly FrozenSet<string> Reserved = Words("""
        ADD ALL ALTER AND AS AUTOINCREMENT BETWEEN CASE CHECK COLLATE COMMIT CONSTRAINT CREATE DEFAULT DEFERRABLE DELETE DISTINCT DROP
        ELSE ESCAPE EXCEPT EXISTS FOREIGN FROM GROUP HAVING IN INDEX INSERT INTERSECT INTO IS ISNULL JOIN LIMIT NOT NOTHING NOTNULL
        NULL ON OR ORDER PRIMARY REFERENCES RETURNING SELECT SET TABLE THEN TO TRANSACTION UNION UNIQUE UPDATE USING VALUES WHEN WHERE
        """);

    /// <summary>Words of joins: names after AS or a dot, never an alias without AS.</summary>
    private static readonly FrozenSet<string> Join = Words("CROSS FULL INNER LEFT NATURAL OUTER RIGHT");

    /// <summary>
    /// Words that may be names but that the grammar prefers as keywords after a complete expression or table. As an alias they need AS
    /// here: the server decides by what follows, and guessing otherwise than it would be a hole.
    /// </summary>
    private static readonly FrozenSet<string> NoBareAlias = Words("""
        ASC BEGIN CAST CURRENT_DATE CURRENT_TIME CURRENT_TIMESTAMP DESC DO END EXCLUDE EXPLAIN FILTER FOLLOWING FOR GENERATED GLOB GROUPS
        IF INDEXED LIKE MATCH MATERIALIZED NULLS OFFSET OVER PARTITION PRECEDING RAISE RANGE REGEXP REPLACE ROWS WINDOW WITH WITHIN WITHOUT
        """);

    /// <summary>The word can be a name of anything (after AS, after a dot, of a table or column).</summary>
    public static bool CanBeName(string keyword) => !Reserved.Contains(keyword);

    /// <summary>The word is one of the kinds of join.</summary>
    public static bool IsJoinWord(string keyword) => Join.Contains(keyword);

    /// <summary>The word can follow an expression or table as its alias without AS.</summary>
    public static bool CanBeBareAlias(string keyword) =>
        CanBeName(keyword) && !Join.Contains(keyword) && !NoBareAlias.Contains(keyword);

    private static FrozenSet<string> Words(string words) =>
        words.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
