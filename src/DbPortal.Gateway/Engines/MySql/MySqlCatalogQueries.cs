using System.Reflection;

namespace DbPortal.Gateway.Engines.MySql;

/// <summary>The queries of <c>catalog.sql</c> by name.</summary>
internal static class MySqlCatalogQueries
{
    private const string Marker = "-- name: ";
    private static readonly Dictionary<string, string> Queries = Load();

    /// <summary>A query. <paramref name="indexExpressions"/>: the server tells the expressions of functional indexes (MySQL 8).</summary>
    public static string Get(string name, bool indexExpressions = false) =>
        Queries[name].Replace("{index_expression}", indexExpressions ? "s.expression" : "NULL", StringComparison.Ordinal);

    private static Dictionary<string, string> Load()
    {
        var resource = typeof(MySqlCatalogQueries).Namespace + ".catalog.sql";
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The resource {resource} is not part of the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split(Marker, StringSplitOptions.RemoveEmptyEntries)
            .Select(section => section.Split('\n', 2))
            .ToDictionary(parts => parts[0].Trim(), parts => parts[1].Trim());
    }
}
