namespace DbPortal.Web.Pages.Settings;

/// <summary>Filters lists by words.</summary>
internal static class FilterWords
{
    /// <summary>Every word is somewhere in one of the texts.</summary>
    public static bool Match(string filter, params IEnumerable<string?> texts)
    {
        var all = string.Join('\n', texts);
        return filter.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .All(word => all.Contains(word, StringComparison.CurrentCultureIgnoreCase));
    }
}
