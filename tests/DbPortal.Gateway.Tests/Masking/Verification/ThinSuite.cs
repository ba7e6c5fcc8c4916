using System.Text;

namespace DbPortal.Gateway.Tests.Masking.Verification;

/// <summary>
/// Every so manieth case of the product's suite: enough to see a verification work on every engine. <c>DBPORTAL_VERIFY=full</c> leaves none out.
/// </summary>
internal static class ThinSuite
{
    public static AttackSuite Every(int step) => Environment.GetEnvironmentVariable("DBPORTAL_VERIFY") == "full"
        ? AttackSuite.BuiltIn
        : new(name => name.EndsWith(".jsonl", StringComparison.Ordinal)
            ? new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', Lines(name).Where((_, index) => index % step == 0))))
            : File.OpenRead(PathOf(name)));

    /// <summary>The product's data set and every so manieth open query, with these attacks on SQLite.</summary>
    public static AttackSuite With(int step, params string[] attacks)
    {
        var text = string.Join('\n', attacks);
        return new(name => name switch
        {
            "attacks.sqlite.jsonl" => new MemoryStream(Encoding.UTF8.GetBytes(text)),
            "benign.sqlite.jsonl" => new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', Lines(name).Where((_, index) => index % step == 0)))),
            _ => File.OpenRead(PathOf(name)),
        });
    }

    private static IEnumerable<string> Lines(string name) => File.ReadLines(PathOf(name));

    private static string PathOf(string name) => Path.Combine(Corpus.CorpusFolder.Own.Path, name);
}
