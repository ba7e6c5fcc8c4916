namespace DbPortal.Sql.Dialects;

/// <summary>What a built-in function can disclose, from harmless to forbidden.</summary>
public enum FunctionClass
{
    /// <summary>Computes from its arguments and cannot fail because of their values: coalesce, concat, upper, count, min, array_agg, json building.</summary>
    Total,

    /// <summary>Computes from its arguments but its errors, its time or the number of its rows may depend on their values: casts, arithmetic, generate_series.</summary>
    Partial,

    /// <summary>Counts rows or NULLs; its result says nothing of a value: count, row_number over nothing.</summary>
    Counting,

    /// <summary>Reads the clock, the session, the server's identity or settings, never table data: now, current_user, version, current_setting.</summary>
    Environment,

    /// <summary>Echoes its argument into the server's state, notices, locks or time: pg_sleep, get_lock, last_insert_id(x), raise_*. Harmless without masked data near.</summary>
    Observable,

    /// <summary>Reads tables, files, other sessions or the network by text, changes settings, sends messages: query_to_xml, dblink, set_config, pg_read_file, load_file.</summary>
    Forbidden,
}
