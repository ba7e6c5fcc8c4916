namespace DbPortal.Sql.Analysis;

/// <summary>Settings that change neither how text is read nor what names mean. After any other, a later statement of the same script is not understood.</summary>
internal static class SessionSettings
{
    private static readonly HashSet<string> _harmless = new(StringComparer.OrdinalIgnoreCase)
    {
        "statement_timeout", "lock_timeout", "idle_in_transaction_session_timeout", "transaction_timeout", "work_mem", "temp_buffers", "timezone", "time_zone",
        "datestyle", "intervalstyle", "extra_float_digits", "bytea_output", "application_name", "client_min_messages", "random_page_cost", "seq_page_cost",
        "cpu_tuple_cost", "jit", "max_parallel_workers_per_gather", "join_collapse_limit", "from_collapse_limit", "geqo", "seed", "lc_time", "lc_monetary", "lc_numeric",
        "max_execution_time", "max_statement_time", "wait_timeout", "net_read_timeout", "net_write_timeout", "lock_wait_timeout", "innodb_lock_wait_timeout",
        "sort_buffer_size", "join_buffer_size", "tmp_table_size", "max_heap_table_size", "group_concat_max_len", "sql_safe_updates", "sql_select_limit", "lc_time_names",
        "optimizer_switch", "busy_timeout", "cache_size", "temp_store", "synchronous", "foreign_keys", "default_statistics_target", "xmloption",
    };

    /// <summary>Whether names and text mean the same after the setting changed.</summary>
    public static bool KeepNames(string setting)
    {
        var name = setting.TrimStart('@');
        foreach (var prefix in (string[])["session.", "local."])
        {
            if (name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
                name = name[prefix.Length..];
        }
        return _harmless.Contains(name) || name.StartsWith("enable_", StringComparison.OrdinalIgnoreCase);
    }
}
