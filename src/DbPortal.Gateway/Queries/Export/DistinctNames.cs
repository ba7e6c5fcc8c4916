namespace DbPortal.Gateway.Queries.Export;

/// <summary>Names of columns for formats in which a name can stand only once.</summary>
internal static class DistinctNames
{
    /// <summary>The names in order; the second <c>id</c> becomes <c>id_2</c>.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<ResultColumn> columns)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var names = new List<string>(columns.Count);
        foreach (var column in columns)
        {
            var name = column.Name;
            for (var number = 2; !taken.Add(name); number++)
                name = $"{column.Name}_{number}";
            names.Add(name);
        }

        return names;
    }
}
