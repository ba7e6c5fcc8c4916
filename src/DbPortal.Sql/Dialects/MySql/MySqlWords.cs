namespace DbPortal.Sql.Dialects.MySql;

/// <summary>The words with a role of their own, for one server. From the data file <c>words.tsv</c>.</summary>
internal sealed class MySqlWords
{
    private static readonly HashSet<string> Units =
    [
        "MICROSECOND", "SECOND", "MINUTE", "HOUR", "DAY", "WEEK", "MONTH", "QUARTER", "YEAR", "SECOND_MICROSECOND", "MINUTE_MICROSECOND",
        "MINUTE_SECOND", "HOUR_MICROSECOND", "HOUR_SECOND", "HOUR_MINUTE", "DAY_MICROSECOND", "DAY_SECOND", "DAY_MINUTE", "DAY_HOUR", "YEAR_MONTH",
    ];

    private static readonly HashSet<string> Attached =
    [
        "ADDDATE", "BIT_AND", "BIT_OR", "BIT_XOR", "CAST", "COUNT", "CURDATE", "CURTIME", "DATE_ADD", "DATE_SUB", "EXTRACT", "GROUP_CONCAT",
        "JSON_ARRAYAGG", "JSON_OBJECTAGG", "MAX", "MID", "MIN", "NOW", "POSITION", "SESSION_USER", "STD", "STDDEV", "STDDEV_POP",
        "STDDEV_SAMP", "SUBDATE", "SUBSTR", "SUBSTRING", "SUM", "SYSDATE", "SYSTEM_USER", "TRIM", "VARIANCE", "VAR_POP", "VAR_SAMP",
    ];

    private static readonly HashSet<string> Types =
    [
        "BINARY", "VARBINARY", "CHAR", "CHARACTER", "NCHAR", "VARCHAR", "NVARCHAR", "VARCHAR2", "TINYTEXT", "TEXT", "MEDIUMTEXT", "LONGTEXT", "TINYBLOB",
        "BLOB", "MEDIUMBLOB", "LONGBLOB", "BIT", "BOOL", "BOOLEAN", "TINYINT", "SMALLINT", "MEDIUMINT", "INT", "INTEGER", "BIGINT", "SIGNED", "UNSIGNED",
        "DECIMAL", "DEC", "NUMERIC", "FIXED", "NUMBER", "FLOAT", "DOUBLE", "REAL", "DATE", "TIME", "DATETIME", "TIMESTAMP", "YEAR", "JSON", "ENUM", "SET",
        "UUID", "INET4", "INET6", "VECTOR", "POINT", "LINESTRING", "POLYGON", "MULTIPOINT", "MULTILINESTRING", "MULTIPOLYGON", "GEOMETRY",
        "GEOMETRYCOLLECTION", "GEOMCOLLECTION",
    ];

    private static readonly HashSet<string> CharacterSets = new(StringComparer.OrdinalIgnoreCase)
    {
        "_armscii8", "_ascii", "_big5", "_binary", "_cp1250", "_cp1251", "_cp1256", "_cp1257", "_cp850", "_cp852", "_cp866", "_cp932", "_dec8",
        "_eucjpms", "_euckr", "_gb2312", "_gbk", "_geostd8", "_greek", "_hebrew", "_hp8", "_keybcs2", "_koi8r", "_koi8u", "_latin1", "_latin2",
        "_latin5", "_latin7", "_macce", "_macroman", "_sjis", "_swe7", "_tis620", "_ucs2", "_ujis", "_utf16", "_utf16le", "_utf32", "_utf8",
        "_utf8mb3", "_utf8mb4",
    };

    private readonly HashSet<string> _reserved;
    private readonly HashSet<string> _callable;
    private readonly HashSet<string> _attached;

    private MySqlWords(HashSet<string> reserved, HashSet<string> callable, bool isMariaDb)
    {
        _reserved = reserved;
        _callable = callable;
        _attached = isMariaDb ? ["MEDIAN", "PERCENTILE_CONT", "PERCENTILE_DISC"] : ["ST_COLLECT"];
    }

    /// <summary>Cannot be a name without quotes.</summary>
    public bool IsReserved(string keyword) => _reserved.Contains(keyword);

    /// <summary>Reserved, but also the name of a function.</summary>
    public bool IsCallable(string keyword) => _callable.Contains(keyword);

    // The rest of what may follow a table is reserved on every server.
    /// <summary>Begins a clause after a table, so it is no alias there.</summary>
    public static bool EndsTable(string keyword) => keyword == "WINDOW";

    /// <summary>A function of the server's only where the parenthesis follows without a blank; else the name of a stored function.</summary>
    public bool IsAttached(string keyword) => Attached.Contains(keyword) || _attached.Contains(keyword);

    public static bool IsIntervalUnit(string keyword) =>
        Units.Contains(keyword) || (keyword.StartsWith("SQL_TSI_", StringComparison.Ordinal) && Units.Contains(keyword["SQL_TSI_".Length..]));

    public static bool IsType(string word) => Types.Contains(word);

    public static bool IsIntroducer(string word) => CharacterSets.Contains(word);

    /// <summary>Reads the words of this server: each line is a word, the servers that reserve it, and whether it can be called.</summary>
    public static MySqlWords For(MySqlFeatures features)
    {
        var reserved = new HashSet<string>(StringComparer.Ordinal);
        var callable = new HashSet<string>(StringComparer.Ordinal);
        foreach (var fields in MySqlData.Read("words.tsv"))
        {
            if (MySqlData.Holds(fields[1], features.Server))
                reserved.Add(fields[0]);
            if (fields.Length > 2 && fields[2] == "function")
                callable.Add(fields[0]);
        }
        return new MySqlWords(reserved, callable, features.IsMariaDb);
    }
}
