using System.Collections.Frozen;

namespace DbPortal.Sql.Dialects.PostgreSql;

/// <summary>The reviewed classes of functions, by exact name or by a name that ends in <c>*</c>.</summary>
internal static class FunctionClasses
{
    private static readonly FrozenDictionary<string, FunctionClass> Exact = Embedded.Rows("function-classes.tsv")
        .Where(r => !r[0].EndsWith('*'))
        .ToFrozenDictionary(r => r[0], r => Parse(r[1]));

    /// <summary>Longest first: the first that fits counts.</summary>
    private static readonly (string Prefix, FunctionClass Class)[] Prefixes = Embedded.Rows("function-classes.tsv")
        .Where(r => r[0].EndsWith('*'))
        .Select(r => (r[0][..^1], Parse(r[1])))
        .OrderByDescending(p => p.Item1.Length)
        .ToArray();

    /// <summary>
    /// The class of one of the server's functions. One that nobody reviewed is partial when it is <paramref name="plain"/> computation
    /// (not volatile, written in C inside the server), else forbidden.
    /// </summary>
    public static FunctionClass Of(string name, bool plain)
    {
        if (Exact.TryGetValue(name, out var exact))
            return exact;
        foreach (var (prefix, type) in Prefixes)
        {
            if (name.StartsWith(prefix, StringComparison.Ordinal))
                return type;
        }

        return plain ? FunctionClass.Partial : FunctionClass.Forbidden;
    }

    /// <summary>The class a data file names.</summary>
    public static FunctionClass Parse(string word) => word switch
    {
        "total" => FunctionClass.Total,
        "partial" => FunctionClass.Partial,
        "counting" => FunctionClass.Counting,
        "environment" => FunctionClass.Environment,
        "observable" => FunctionClass.Observable,
        "forbidden" => FunctionClass.Forbidden,
        _ => throw new InvalidDataException($"'{word}' is not a class of functions."),
    };
}
