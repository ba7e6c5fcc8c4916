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

        return new(row.GetString(0), row.GetString(1), KindOf(row.GetChar(2)), arguments, row.IsDBNull(6) ? "" : row.GetString(6), row.GetString(3))
        {
            Body = row.IsDBNull(4) ? null : row.GetString(4),
            ReturnsSet = row.GetBoolean(5),
            ResultColumns = results,
            Comment = row.IsDBNull(10) ? null : row.GetString(10),
        };
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
