namespace DbPortal.Gateway.Access;

/// <summary>
/// Columns of system catalogs that hold names, numbers and types only. Any other column of a catalog that also holds texts of definitions may quote
/// a value, and is not shown where columns are masked.
/// </summary>
internal static class SystemColumns
{
    private static readonly HashSet<string> Plain = new(StringComparer.OrdinalIgnoreCase)
    {
        "oid", "name", "type", "tbl_name", "rootpage", "seq", "cid", "pk", "hidden", "schema", "ncol", "wr", "strict", "nullable", "datatype", "extra",
        "ordinal_position", "is_nullable", "data_type", "udt_name", "table_rows", "engine", "version", "row_format", "cardinality", "non_unique",
        "seq_in_index", "nullability", "sub_part", "packed", "index_type", "visible", "character_maximum_length", "character_octet_length",
        "numeric_precision", "numeric_scale", "datetime_precision", "column_key", "privileges", "create_time", "update_time", "check_time",
        "auto_increment", "data_length", "index_length", "max_data_length", "avg_row_length", "data_free", "is_updatable", "is_insertable_into",
        "is_typed", "is_deterministic", "security_type", "sql_data_access", "definer", "created", "last_altered", "event_manipulation",
        "action_timing", "action_orientation", "is_deferrable", "initially_deferred", "enforced", "update_rule", "delete_rule", "match_option",
        "position_in_unique_constraint", "tableowner", "viewowner", "matviewowner", "hasindexes", "hasrules", "hastriggers", "rowsecurity",
        "ispopulated", "tablespace", "indnatts", "indisunique", "indisprimary", "indisvalid", "atthasdef", "attnotnull", "attnum", "atttypid", "attrelid",
        "attlen", "atttypmod", "attisdropped", "attgenerated", "attidentity", "reltuples", "relpages", "relkind", "prokind", "prolang", "provolatile",
        "proretset", "pronargs", "proowner", "pronamespace", "typtype", "typlen", "contype", "conrelid", "confrelid", "conkey", "confkey", "datname",
        "objoid", "classoid", "objsubid", "adrelid", "adnum", "tgrelid", "tgfoid", "tgtype", "tgenabled", "ev_class", "ev_type", "is_instead",
    };

    private static readonly string[] PlainEndings = ["_name", "_schema", "_catalog", "namespace", "name", "_type", "owner", "_position", "_id", "oid"];

    /// <summary>Whether a column of this name holds no text of a definition.</summary>
    public static bool IsPlain(string column) =>
        Plain.Contains(column) || Array.Exists(PlainEndings, e => column.EndsWith(e, StringComparison.OrdinalIgnoreCase));
}
