using System.Globalization;
using DbPortal.Sql.Catalog;

namespace DbPortal.Sql.Dialects.MySql;

/// <summary>The dialect's data files: tab-separated, <c>#</c> begins a comment line.</summary>
internal static class MySqlData
{
    /// <summary>The lines of a file, cut into fields.</summary>
    public static IEnumerable<string[]> Read(string file)
    {
        var assembly = typeof(MySqlData).Assembly;
        var stream = assembly.GetManifestResourceStream("DbPortal.Sql.Dialects.MySql.Data." + file)
            ?? throw new InvalidOperationException($"The data file {file} is missing from the assembly.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                yield return line.Split('\t');
        }
    }

    /// <summary>
    /// Whether a list of servers holds this one: <c>mysql</c>, <c>mariadb</c>, <c>mysql&gt;=90000</c>, <c>mariadb&lt;110000</c>, <c>mysql&gt;=80400&lt;90000</c>, separated by commas; <c>-</c> is none.
    /// </summary>
    public static bool Holds(string servers, ServerVersion server)
    {
        var engine = server.Engine == EngineKind.MariaDb ? "mariadb" : "mysql";
        foreach (var entry in servers.Split(','))
        {
            var at = entry.AsSpan().IndexOfAny('<', '>');
            if (at < 0 ? entry == engine : entry.AsSpan(0, at).SequenceEqual(engine) && Compare(entry[at..], server.Number))
                return true;
        }
        return false;
    }

    private static bool Compare(string bounds, int version)
    {
        var upper = bounds.IndexOf('<', StringComparison.Ordinal);
        var lower = bounds.StartsWith(">=", StringComparison.Ordinal) ? bounds[2..(upper < 0 ? bounds.Length : upper)] : null;
        return (lower is null || version >= int.Parse(lower, CultureInfo.InvariantCulture))
            && (upper < 0 || version < int.Parse(bounds.AsSpan(upper + 1), CultureInfo.InvariantCulture));
    }
}
