using System.Globalization;
using System.Text.RegularExpressions;
using DbPortal.Gateway.Tests.Architecture;

namespace DbPortal.Gateway.Tests.Corpus;

/// <summary>A folder of schemas and cases, in the form that tests/corpus/README.md describes. A family is postgresql, mysql or sqlite.</summary>
internal sealed partial class CorpusFolder(string path)
{
    private readonly AttackSuite _suite = new(name => File.OpenRead(System.IO.Path.Combine(path, name)));

    /// <summary>The repository's own corpus.</summary>
    public static CorpusFolder Own { get; } = new(System.IO.Path.Combine(RepositoryFiles.Root, "tests", "corpus"));

    /// <summary>The corpus to run: another folder where <c>DBPORTAL_CORPUS</c> names one.</summary>
    public static CorpusFolder Current { get; } =
        Environment.GetEnvironmentVariable("DBPORTAL_CORPUS") is { Length: > 0 } other ? new(other) : Own;

    public string Path { get; } = path;

    /// <inheritdoc cref="AttackSuite.Seed"/>
    public int Seed { get; init; }

    /// <summary>How many rows its larger tables get; not fewer than 24, for some rows are quoted in definitions.</summary>
    public int Rows { get; init; } = 200;

    /// <summary>Whether masked columns have indexes; rows and groups may come in an index's order, which is of another kind than what a statement tells.</summary>
    public bool IndexesOnSecrets { get; init; } = true;

    /// <summary>The same folder with other secrets.</summary>
    public CorpusFolder WithSeed(int seed) => new(Path) { Seed = seed, Rows = Rows, IndexesOnSecrets = IndexesOnSecrets };

    public string Schema(string family)
    {
        var script = _suite.WithSeed(Seed).Schema(family);
        script = Rows == 200 ? script : RowCount().Replace(script, Rows.ToString(CultureInfo.InvariantCulture));
        return IndexesOnSecrets ? script : SecretKey().Replace(script, "$1");
    }

    /// <inheritdoc cref="AttackSuite.Sensitive"/>
    public IReadOnlyDictionary<string, string> Sensitive(string family) => _suite.Sensitive(family);

    public IReadOnlyList<AttackCase> Attacks(string family) => _suite.Attacks(family);

    public IReadOnlyList<BenignCase> Benign(string family) => _suite.Benign(family);

    /// <inheritdoc cref="AttackSuite.Fits"/>
    public static bool Fits(string? requires, string make, int major) => AttackSuite.Fits(requires, make, major);

    [GeneratedRegex(@"(?<!CHAR\()\b200\b")]
    private static partial Regex RowCount();

    [GeneratedRegex(@"(?<=[ ,(\n](?:ssn|pan) [^,\n]*)( NOT NULL) UNIQUE|  UNIQUE KEY customers_ssn \(ssn\),\n")]
    private static partial Regex SecretKey();
}
