using System.Collections.Frozen;
using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Dialects.Sqlite;

/// <summary>The pragmas of the data file <c>pragmas.tsv</c>: those that read. What is not in it is administration.</summary>
internal static class SqlitePragmas
{
    private static readonly FrozenDictionary<string, SqlitePragma> All = SqliteData.ReadLines("pragmas.tsv")
        .Select(fields => new SqlitePragma(
            fields[0],
            Enum.Parse<ShowClass>(fields[1]),
            fields[2] is "table" or "name",
            fields[2] is "table",
            fields[3].Split(' ', StringSplitOptions.RemoveEmptyEntries)))
        .ToFrozenDictionary(p => p.Name, StringComparer.Ordinal);

    /// <summary>The pragma of this lower-case name, if it only reads.</summary>
    public static SqlitePragma? Find(string name) => All.GetValueOrDefault(name);

    /// <summary>All of them.</summary>
    public static IEnumerable<SqlitePragma> List => All.Values;
}
