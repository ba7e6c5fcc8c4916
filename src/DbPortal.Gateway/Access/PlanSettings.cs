namespace DbPortal.Gateway.Access;

/// <summary>
/// Settings a script may change although columns are masked: none of them decides which rows come, in what order, how the server plans, or what its
/// pseudo-random functions give, for by any of these rows can be made to spell the rank of a value.
/// </summary>
internal static class PlanSettings
{
    private static readonly HashSet<string> Neutral = new(StringComparer.OrdinalIgnoreCase)
    {
        "timezone", "time_zone", "application_name", "intervalstyle", "extra_float_digits", "lc_time_names", "lc_time", "lc_monetary", "lc_numeric", "datestyle",
        "group_concat_max_len", "div_precision_increment", "default_week_format", "lock_wait_timeout", "innodb_lock_wait_timeout", "net_read_timeout", "net_write_timeout",
        "max_execution_time", "max_statement_time", "statement_timeout", "lock_timeout", "cte_max_recursion_depth", "max_recursive_iterations", "sql_notes", "sql_warnings",
        "sql_safe_updates", "transaction_isolation", "tx_isolation", "autocommit", "names utf8mb4", "character set utf8mb4", "foreign_key_checks", "unique_checks", "timestamp",
    };

    /// <summary>Whether rows stay as they were after the setting changed. A user variable is not a setting.</summary>
    public static bool LeaveRows(string name) => name.StartsWith('@') && !name.StartsWith("@@", StringComparison.Ordinal) || Neutral.Contains(Bare(name));

    private static string Bare(string name)
    {
        var bare = name.TrimStart('@');
        foreach (var scope in (string[])["session.", "local."])
        {
            if (bare.StartsWith(scope, StringComparison.OrdinalIgnoreCase))
                return bare[scope.Length..];
        }
        return bare;
    }
}
