namespace DbPortal.Gateway.Engines.MySql;

/// <summary>The <c>sql_mode</c> of the portal's sessions.</summary>
internal static class MySqlModeList
{
    // What changes how text is read (ANSI_QUOTES, NO_BACKSLASH_ESCAPES, PIPES_AS_CONCAT, IGNORE_SPACE, HIGH_NOT_PRECEDENCE, ORACLE, …) is not here,
    // and neither is a mode nobody has looked at: statements are analysed as the default reads them.
    private static readonly HashSet<string> Kept = new(StringComparer.OrdinalIgnoreCase)
    {
        "STRICT_TRANS_TABLES", "STRICT_ALL_TABLES", "NO_ZERO_IN_DATE", "NO_ZERO_DATE", "ERROR_FOR_DIVISION_BY_ZERO", "NO_ENGINE_SUBSTITUTION",
        "ONLY_FULL_GROUP_BY", "NO_AUTO_VALUE_ON_ZERO", "NO_AUTO_CREATE_USER", "ALLOW_INVALID_DATES", "PAD_CHAR_TO_FULL_LENGTH",
        "NO_UNSIGNED_SUBTRACTION", "TIME_TRUNCATE_FRACTIONAL", "TIME_ROUND_FRACTIONAL",
    };

    /// <summary>Whether a stored body made under these modes reads as the portal's sessions would read it.</summary>
    public static bool IsPlain(string modes) => modes.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).All(Kept.Contains);

    /// <summary>The server's own modes, less those that change how text is read.</summary>
    public static string Pin(string serverModes) => string.Join(',', serverModes.Split(',', StringSplitOptions.TrimEntries).Where(Kept.Contains));
}
