namespace DbPortal.Sql.Dialects.PostgreSql;

/// <summary>The server's own functions at one major version.</summary>
internal static class ServerFunctions
{
    private static readonly HashSet<string> Grammar = new(StringComparer.Ordinal)
    {
        "coalesce", "nullif", "greatest", "least", "grouping",
        "current_date", "current_time", "current_timestamp", "localtime", "localtimestamp",
        "current_role", "current_user", "user", "session_user", "current_catalog", "current_schema",
        "json_array", "json_objectagg", "json_arrayagg", "json_scalar", "json_serialize", "json_exists", "json_query", "json_value",
        "xmlconcat", "xmlelement", "xmlforest", "xmlparse", "xmlpi", "xmlroot", "xmlserialize",
    };

    /// <summary>Spelled by the grammar, with no function of that name behind it.</summary>
    public static bool IsGrammarOnly(string name) => Grammar.Contains(name);
}
