namespace DbPortal.Gateway.Access;

/// <summary>
/// Settings a script may change for its own session: they alter neither how text is read, nor how names are found, nor whose rights hold.
/// Anything not listed stays as the portal pinned it.
/// </summary>
internal static class SessionSettings
{
    private static readonly HashSet<string> Harmless = new(StringComparer.OrdinalIgnoreCase)
    {
        "timezone", "time_zone", "application_name", "work_mem", "jit", "random_page_cost", "seq_page_cost", "cpu_tuple_cost", "effective_cache_size",
        "max_parallel_workers_per_gather", "from_collapse_limit", "join_collapse_limit", "hash_mem_multiplier", "intervalstyle", "extra_float_digits",
        "tmp_table_size", "max_heap_table_size", "sort_buffer_size", "join_buffer_size", "optimizer_switch", "lc_time_names",
        "sql_select_limit", "max_sort_length", "sql_big_selects", "sql_safe_updates", "foreign_key_checks", "unique_checks", "div_precision_increment",
        "max_length_for_sort_data", "default_week_format", "eq_range_index_dive_limit", "cte_max_recursion_depth", "max_recursive_iterations", "max_join_size",
        "internal_tmp_mem_storage_engine", "range_optimizer_max_mem_size", "optimizer_prune_level", "optimizer_search_depth", "optimizer_use_condition_selectivity",
        "join_cache_level", "read_buffer_size", "read_rnd_buffer_size", "max_error_count", "sql_warnings", "sql_notes", "lock_wait_timeout",
        "innodb_lock_wait_timeout", "net_read_timeout", "net_write_timeout", "transaction_isolation", "tx_isolation", "windowing_use_high_precision", "big_tables",
        "timestamp", "rand_seed1", "rand_seed2", "insert_id", "last_insert_id", "default_storage_engine", "default_tmp_storage_engine", "autocommit",
        "explicit_defaults_for_timestamp", "information_schema_stats_expiry", "innodb_ft_enable_stopword", "max_seeks_for_key", "min_examined_row_limit",
        "updatable_views_with_limit", "sql_quote_show_create", "low_priority_updates", "sql_auto_is_null", "group_concat_max_len", "names utf8mb4",
        "character set utf8mb4", "collation_connection", "note_verbosity", "select_into_buffer_size", "analyze_sample_percentage", "histogram_generation_max_mem_size",
    };

    /// <summary>A user variable, or a listed setting.</summary>
    public static bool IsHarmless(string name) =>
        name.StartsWith('@') && !name.StartsWith("@@", StringComparison.Ordinal)
        || Harmless.Contains(name);
}
