using DbPortal.Sql.Catalog;
using Npgsql;

namespace DbPortal.Gateway.Engines.PostgreSql;

/// <summary>Turns a row of the routines query into a routine.</summary>
internal static class PostgreSqlRoutines
{
    /// <summary>Reads the current row.</summary>
    public static Routine Read(NpgsqlDataReader row)
    {
        var types = row.GetFieldValue<string[]>(9);
        var names = row.IsDBNull(7) ? [] : row.GetFieldValue<string[]>(7);
        var modes = row.IsDBNull(8) ? null : row.GetFieldValue<string[]>(8);
        var defaults = row.IsDBNull(11) ? [] : row.GetFieldValue<string?[]>(11);
        var arguments = new List<RoutineArgument>();
        var results = new List<string>();
        for (var i = 0; i < types.Length; i++)
        {
            var name = i < names.Length && names[i].Length > 0 ? names[i] : null;
            var mode = modes?[i] ?? "i";
            if (mode is "i" or "b" or "v")
                arguments.Add(new(name, types[i]) { Default = i < defaults.Length ? defaults[i] : null });
            if (mode is "o" or "b" or "t")
                results.Add(name ?? $"column{results.Count + 1}");
        }

        var path = row.IsDBNull(12) ? null : PathOf(row.GetString(12));
        return new(row.GetString(0), row.GetString(1), KindOf(row.GetChar(2)), arguments, row.IsDBNull(6) ? "" : row.GetString(6), row.GetString(3))
        {
            Body = row.IsDBNull(4) || path is null && !row.IsDBNull(12) ? null : row.GetString(4),
            SearchPath = path,
            ReturnsSet = row.GetBoolean(5),
            ResultColumns = results,
            Comment = row.IsDBNull(10) ? null : row.GetString(10),
        };
    }

    /// <summary>The schemas of a path of its own; null where one of them depends on the session, or the server's own are not looked up first.</summary>
    private static List<string>? PathOf(string setting)
    {
        var path = setting.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToList();
        if (path.Exists(s => s.StartsWith('"') != s.EndsWith('"'))) // a comma stands inside a name
            return null;
        path = path.ConvertAll(s => s.Trim('"'));
        if (path is ["pg_catalog", ..])
            path.RemoveAt(0);
        if (path is [.., "pg_temp"])
            path.RemoveAt(path.Count - 1);
        return path.Exists(s => s.StartsWith("pg_", StringComparison.Ordinal) || s.Contains('$', StringComparison.Ordinal) || s.Contains('"', StringComparison.Ordinal)) ? null : path;
    }

    private static RoutineKind KindOf(char kind) => kind switch
    {
        'p' => RoutineKind.Procedure,
        'a' => RoutineKind.Aggregate,
        'w' => RoutineKind.Window,
        'o' => RoutineKind.Operator,
        _ => RoutineKind.Function,
    };
}
