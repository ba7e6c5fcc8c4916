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
        "tmp_table_size", "max_heap_table_size", "sort_buffer_size", "join_buffer_size", "group_concat_max_len", "optimizer_switch", "lc_time_names",
    };

    /// <summary>A user variable, or a listed setting.</summary>
    public static bool IsHarmless(string name) =>
        name.StartsWith('@') && !name.StartsWith("@@", StringComparison.Ordinal)
        || Harmless.Contains(name);
}
