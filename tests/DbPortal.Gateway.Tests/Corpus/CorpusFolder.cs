using System.Text.Json;
using System.Text.RegularExpressions;
using DbPortal.Gateway.Tests.Architecture;

namespace DbPortal.Gateway.Tests.Corpus;

/// <summary>A folder of schemas and cases, in the form that tests/corpus/README.md describes. A family is postgresql, mysql or sqlite.</summary>
internal sealed partial class CorpusFolder(string path)
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>The repository's own corpus.</summary>
    public static CorpusFolder Own { get; } = new(System.IO.Path.Combine(RepositoryFiles.Root, "tests", "corpus"));

    /// <summary>The corpus to run: another folder where <c>DBPORTAL_CORPUS</c> names one.</summary>
    public static CorpusFolder Current { get; } =
        Environment.GetEnvironmentVariable("DBPORTAL_CORPUS") is { Length: > 0 } other ? new(other) : Own;

    public string Path { get; } = path;

    /// <summary>Which secrets its schemas are loaded with; everything open is the same under each seed.</summary>
    public int Seed { get; init; }

    /// <summary>The same folder with other secrets.</summary>
    public CorpusFolder WithSeed(int seed) => new(Path) { Seed = seed };

    public string Schema(string family) => CanarySecrets.Reseed(System.IO.File.ReadAllText(File($"schema.{family}.sql")), Seed);

    /// <summary><c>schema.table.column</c> → mask.</summary>
    public IReadOnlyDictionary<string, string> Sensitive(string family) =>
        JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string>>>(System.IO.File.ReadAllText(File("sensitive.json")))?[family]
        ?? throw new InvalidDataException($"sensitive.json in {Path} holds nothing for {family}.");

    public IReadOnlyList<AttackCase> Attacks(string family) => Read<AttackCase>($"attacks.{family}.jsonl");

    public IReadOnlyList<BenignCase> Benign(string family) => Read<BenignCase>($"benign.{family}.jsonl");

    /// <summary>Whether a case's <c>requires</c> lets it run on this make (mysql, mariadb, …) and major version.</summary>
    public static bool Fits(string? requires, string make, int major)
    {
        if (requires is "mysql" or "mariadb")
            return make == requires;
        return VersionBound().Matches(requires ?? "").All(bound =>
        {
            var version = int.Parse(bound.Groups[2].Value, System.Globalization.CultureInfo.InvariantCulture);
            return bound.Groups[1].Value == ">=" ? major >= version : major <= version;
        });
    }

    private string File(string name) => System.IO.Path.Combine(Path, name);

    private List<T> Read<T>(string name) =>
    [
        .. System.IO.File.ReadLines(File(name))
            .Where(line => line.Length > 0)
            .Select(line => JsonSerializer.Deserialize<T>(line, Options) ?? throw new InvalidDataException($"{name} holds a null.")),
    ];

    [GeneratedRegex("version (>=|<=) ([0-9]+)")]
    private static partial Regex VersionBound();
}
