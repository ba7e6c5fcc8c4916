using System.Collections.Frozen;

namespace DbPortal.Sql.Dialects.Sqlite;

/// <summary>The functions of the data file <c>functions.tsv</c>, and the pragmas that can be called as tables.</summary>
internal static class SqliteFunctions
{
    private const string PragmaPrefix = "pragma_";

    private static readonly FrozenDictionary<string, FunctionFacts> All = SqliteData.ReadLines("functions.tsv")
        .Select(ToFacts)
        .Concat(SqlitePragmas.List.Select(ToFacts))
        .ToFrozenDictionary(f => f.Name, StringComparer.OrdinalIgnoreCase);

    public static FunctionFacts? Find(string name) => All.GetValueOrDefault(name);

    private static FunctionFacts ToFacts(string[] fields) => new(
        fields[0],
        Enum.Parse<FunctionClass>(fields[1]),
        fields[2].Contains('a', StringComparison.Ordinal),
        fields[2].Contains('w', StringComparison.Ordinal),
        fields[2].Contains('s', StringComparison.Ordinal))
    {
        ResultColumns = fields[3].Split(' ', StringSplitOptions.RemoveEmptyEntries),
    };

    /// <summary>As a call a pragma whose answer quotes defaults is forbidden: a call has one class, and a default may quote a value.</summary>
    private static FunctionFacts ToFacts(SqlitePragma pragma) => new(
        PragmaPrefix + pragma.Name,
        SqliteSystemRelations.QuotesDefinitions(pragma) ? FunctionClass.Forbidden : FunctionClass.Environment,
        Aggregate: false,
        Window: false,
        SetReturning: true)
    {
        ResultColumns = pragma.Columns,
    };
}
