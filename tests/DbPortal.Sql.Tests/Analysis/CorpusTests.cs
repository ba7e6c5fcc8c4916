using System.Runtime.CompilerServices;

namespace DbPortal.Sql.Tests.Analysis;

/// <summary>
/// Every statement of the corpus has exactly the facts its file states. A file begins with <c>-- on: engines</c>, then a comment line a fact,
/// then the statement.
/// </summary>
public sealed class CorpusTests
{
    private const string Comment = "-- ";
    private const string Engines = "-- on: ";

    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (var file in Directory.EnumerateFiles(Folder(), "*.sql", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var engines = File.ReadLines(file).First();
            foreach (var engine in engines[Engines.Length..].Split(' '))
                cases.Add(Path.GetRelativePath(Folder(), file), engine);
        }
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_statement_of_the_corpus_has_the_facts_its_file_states(string file, string engine)
    {
        var lines = File.ReadAllLines(Path.Combine(Folder(), file));
        var expected = lines.Skip(1).TakeWhile(l => l.StartsWith(Comment, StringComparison.Ordinal)).Select(l => l[Comment.Length..]).ToList();
        var sql = string.Join('\n', lines.Skip(1 + expected.Count));

        Assert.Equal(expected, FactSheet.Of(Company.On(engine), sql));
    }

    private static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "..", "Corpus"); // the compiler gives a whole path
}
