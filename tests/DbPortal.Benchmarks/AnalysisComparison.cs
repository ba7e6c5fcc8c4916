using System.Diagnostics;
using System.Globalization;
using System.Text;
using DbPortal.Sql.Dialects;

namespace DbPortal.Benchmarks;

/// <summary>
/// What understanding costs: the benign queries of the corpus one by one, the same under ten thousand more tables, texts of growing length, and texts
/// made to hurt. Prints a table a server.
/// </summary>
internal static class AnalysisComparison
{
    private const int Rounds = 40;
    private const int MoreTables = 10_000;

    public static async Task RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("dbportal-bench-").FullName;
        foreach (var server in AnalysisSubject.Servers())
        {
            await using var subject = await AnalysisSubject.MakeAsync(server, folder);
            Print($"## {subject.Catalog.Server.Text}");
            var queries = subject.Benign();
            Print(Line("benign queries", TimesOf(subject, queries)));
            subject.Grow(MoreTables);
            Print(Line($"the same, {MoreTables:N0} more tables", TimesOf(subject, queries)));
            foreach (var (name, text) in Texts())
                Print(Once(subject, name, text));
        }

        Directory.Delete(folder, recursive: true);
    }

    private static List<double> TimesOf(AnalysisSubject subject, IReadOnlyList<string> queries)
    {
        var times = new List<double>();
        for (var round = 0; round < 2 * Rounds; round++)
        {
            foreach (var sql in queries)
            {
                var started = Stopwatch.GetTimestamp();
                subject.Analyze(sql);
                if (round >= Rounds)
                    times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }
        }

        times.Sort();
        return times;
    }

    /// <summary>One text, best of three: what it costs, not what else the machine does.</summary>
    private static string Once(AnalysisSubject subject, string name, string text)
    {
        var best = double.MaxValue;
        var allocated = 0L;
        var understood = false;
        for (var i = 0; i < 3; i++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var started = Stopwatch.GetTimestamp();
            understood = subject.Analyze(text);
            best = Math.Min(best, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        var size = Encoding.UTF8.GetByteCount(text) / 1024.0;
        return string.Create(CultureInfo.InvariantCulture,
            $"| {name} | {size:F0} KiB | {(understood ? "read" : "refused")} | {best:F1} ms | {best / size:F3} ms/KiB | {allocated / 1048576.0:F0} MiB allocated |");
    }

    private static IEnumerable<(string Name, string Text)> Texts()
    {
        foreach (var count in (int[])[1_000, 10_000, 100_000])
            yield return ("list of numbers", $"SELECT id FROM products WHERE id IN ({string.Join(", ", Enumerable.Range(1, count))})");
        foreach (var count in (int[])[10, 100, 900])
            yield return ("statements", string.Concat(Enumerable.Repeat("SELECT p.id, p.name FROM products p JOIN order_items o ON o.product_id = p.id WHERE p.id = 1;\n", count)));
        foreach (var count in (int[])[100, 1_000])
            yield return ("UNION ALL", string.Join(" UNION ALL ", Enumerable.Repeat("SELECT id, name FROM products", count)));
        foreach (var count in (int[])[300, 3_000])
            yield return ("conditions joined by OR", $"SELECT id FROM products WHERE {string.Join(" OR ", Enumerable.Range(1, count).Select(i => $"id = {i}"))}");
        yield return ("nested brackets", $"SELECT {new string('(', 100_000)}1{new string(')', 100_000)}");
        yield return ("nested subqueries", $"SELECT * FROM {string.Concat(Enumerable.Repeat("(SELECT * FROM ", 5_000))}products{string.Concat(Enumerable.Repeat(") q", 5_000))}");
        yield return ("half a million tokens", $"SELECT {string.Join("+", Enumerable.Repeat("1", 250_000))}");
        yield return ("a long comment", $"SELECT 1 /*{new string('*', ParseLimits.MaxBytes - 100)}*/");
        yield return ("nested comments", $"SELECT 1 {string.Concat(Enumerable.Repeat("/*", 200_000))}");
        yield return ("many comments", "SELECT 1 " + string.Concat(Enumerable.Repeat("/**/", 200_000)));
        yield return ("one long name", $"SELECT {new string('a', 1_000_000)} FROM products");
    }

    private static string Line(string name, List<double> sorted) => string.Create(CultureInfo.InvariantCulture,
        $"{name}: {sorted.Count} analyses, p50 {sorted[sorted.Count / 2]:F3} ms, p99 {sorted[sorted.Count * 99 / 100]:F3} ms, longest {sorted[^1]:F2} ms");

    private static void Print(string line) => Console.WriteLine(line);
}
