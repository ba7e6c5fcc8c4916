namespace DbPortal.Gateway.Engines.PostgreSql;

/// <summary>Writes a list of schemas as a <c>search_path</c>, every name quoted, so that none is read as a variable such as <c>$user</c>.</summary>
internal static class PostgreSqlSearchPath
{
    /// <summary>The path in force when <paramref name="schema"/> is looked up first; null: the default path.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<string> defaultPath, string? schema) =>
        schema is null ? defaultPath : [schema, .. defaultPath.Where(s => s != schema)];

    /// <summary>The setting's text. An empty path is one that finds nothing of the user's.</summary>
    public static string Write(IReadOnlyList<string> schemas) =>
        schemas.Count == 0 ? "\"\"" : string.Join(", ", schemas.Select(s => $"\"{s.Replace("\"", "\"\"", StringComparison.Ordinal)}\""));
}
