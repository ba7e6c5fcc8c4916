using System.Text.RegularExpressions;
using DbPortal.Sql.Catalog;

namespace DbPortal.Web.Pages.Queries.Tree;

/// <summary>Writes names into SQL, quoted where the dialect needs it.</summary>
internal static partial class SqlNames
{
    /// <summary>Plain where it is a lower-case word, else in the quotes of the engine.</summary>
    public static string Quote(string name, bool backticks) =>
        Plain().IsMatch(name) ? name
        : backticks ? $"`{name.Replace("`", "``", StringComparison.Ordinal)}`"
        : $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>A table, with its schema where that is not on the search path.</summary>
    public static string Of(Relation relation, IReadOnlyList<string> searchPath, bool backticks) =>
        searchPath.Contains(relation.Schema, StringComparer.Ordinal) ? Quote(relation.Name, backticks) : $"{Quote(relation.Schema, backticks)}.{Quote(relation.Name, backticks)}";

    [GeneratedRegex("^[a-z_][a-z0-9_]*$")]
    private static partial Regex Plain();
}
