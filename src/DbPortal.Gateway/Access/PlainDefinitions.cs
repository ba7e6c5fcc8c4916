using DbPortal.Sql.Catalog;

namespace DbPortal.Gateway.Access;

/// <summary>Kinds of definition statements that neither carry code, nor move values, nor change what rules go by (comments); all others need a database in which nothing is masked for the person.</summary>
internal static class PlainDefinitions
{
    private static readonly HashSet<string> Kinds = new(StringComparer.Ordinal)
    {
        "create_table", "create_table_as", "create_view", "create_materialized_view", "create_index", "create_schema", "create_database", "create_sequence",
        "create_type", "create_enum", "alter_table", "alter_sequence", "alter_type",
    };

    /// <summary>The kind is listed, or removes something.</summary>
    public static bool IsPlain(string kind) => Kinds.Contains(kind) || Removes(kind);

    /// <summary>It may give something another name; the text is only searched for the word.</summary>
    public static bool Renames(string kind, string text) =>
        kind.StartsWith("rename", StringComparison.Ordinal) || kind.StartsWith("alter", StringComparison.Ordinal)
            && (text.Contains("rename", StringComparison.OrdinalIgnoreCase) || text.Contains("change", StringComparison.OrdinalIgnoreCase) || text.Contains("set schema", StringComparison.OrdinalIgnoreCase));

    /// <summary>A table's own columns are masked by its name and theirs; a type, schema or view may be what a rule or another table goes by.</summary>
    public static bool IsOfTable(string kind) => kind is "alter_table" or "rename_table";

    /// <summary>DROP and TRUNCATE show nothing.</summary>
    public static bool Removes(string kind) => kind.StartsWith("drop", StringComparison.Ordinal) || kind.StartsWith("truncate", StringComparison.Ordinal);

    /// <summary>
    /// A default, check or generated column may call a routine whose result is a masked value. The text is not read for this, only searched: a routine's
    /// name anywhere in it, or an escaped name, counts.
    /// </summary>
    public static bool MayCallRoutine(string text, CatalogSnapshot catalog) =>
        text.Contains("U&", StringComparison.OrdinalIgnoreCase)
        || catalog.Routines.Any(r => text.Contains(r.Name, StringComparison.OrdinalIgnoreCase));
}
