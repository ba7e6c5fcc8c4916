using System.Text.RegularExpressions;

namespace DbPortal.Web.Pages.Queries.Tree;

/// <summary>Writes names into SQL, quoted where the dialect needs it.</summary>
internal static partial class SqlNames
{
    /// <summary>Plain where it is a lower-case word, else in the quotes of the engine.</summary>
    public static string Quote(string name, bool backticks) =>
        Plain().IsMatch(name) ? name
        : backticks ? $"`{name.Replace("`", "``", StringComparison.Ordinal)}`"
        : $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    [GeneratedRegex("^[a-z_][a-z0-9_]*$")]
    private static partial Regex Plain();
}
