using System.Reflection;

namespace DbPortal.Gateway.Engines.PostgreSql;

/// <summary>The queries of <c>catalog.sql</c> by name.</summary>
internal static class PostgreSqlCatalogQueries
{
    private const string Marker = "-- name: ";
    private const int FirstWithSqlBodies = 140000;
    private static readonly Dictionary<string, string> Queries = Load();

    /// <summary>A query as a server of this version takes it.</summary>
    public static string Get(string name, int version) => Queries[name].Replace(
        "{sql_body}", version >= FirstWithSqlBodies ? "pg_get_function_sqlbody(p.oid)" : "NULL", StringComparison.Ordinal);

    private static Dictionary<string, string> Load()
    {
        var resource = typeof(PostgreSqlCatalogQueries).Namespace + ".catalog.sql";
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The resource {resource} is not part of the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split(Marker, StringSplitOptions.RemoveEmptyEntries)
            .Select(section => section.Split('\n', 2))
            .ToDictionary(parts => parts[0].Trim(), parts => parts[1].Trim().TrimEnd(';'));
    }
}
