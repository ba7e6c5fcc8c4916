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
        "sort_buffer_size", "join_buffer_size", "tmp_table_size", "max_heap_table_size", "lc_time_names",
        "sql_select_limit", "max_sort_length", "sql_big_selects", "sql_safe_updates", "foreign_key_checks", "unique_checks", "div_precision_increment",
        "max_length_for_sort_data", "default_week_format", "eq_range_index_dive_limit", "cte_max_recursion_depth", "max_recursive_iterations", "max_join_size",
        "internal_tmp_mem_storage_engine", "range_optimizer_max_mem_size", "optimizer_prune_level", "optimizer_search_depth", "optimizer_use_condition_selectivity",
        "join_cache_level", "read_buffer_size", "read_rnd_buffer_size", "max_error_count", "sql_warnings", "sql_notes",
        "transaction_isolation", "tx_isolation", "windowing_use_high_precision", "big_tables",
        "timestamp", "rand_seed1", "rand_seed2", "insert_id", "last_insert_id", "default_storage_engine", "default_tmp_storage_engine", "autocommit",
        "explicit_defaults_for_timestamp", "information_schema_stats_expiry", "innodb_ft_enable_stopword", "max_seeks_for_key", "min_examined_row_limit",
        "updatable_views_with_limit", "sql_quote_show_create", "low_priority_updates", "sql_auto_is_null", "group_concat_max_len", "names utf8mb4",
        "character set utf8mb4", "collation_connection", "note_verbosity", "select_into_buffer_size", "analyze_sample_percentage", "histogram_generation_max_mem_size",
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
