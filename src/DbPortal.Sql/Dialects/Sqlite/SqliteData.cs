using System.Text;

namespace DbPortal.Sql.Dialects.Sqlite;

/// <summary>The dialect's data files: tab-separated lines, <c>#</c> begins a comment line.</summary>
internal static class SqliteData
{
    public static IEnumerable<string[]> ReadLines(string file)
    {
        var name = $"DbPortal.Sql.Dialects.Sqlite.{file}";
        using var stream = typeof(SqliteData).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly was built without its resource {name}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !line.StartsWith('#'))
            .Select(line => line.Split('\t'))
            .ToList();
    }
}
