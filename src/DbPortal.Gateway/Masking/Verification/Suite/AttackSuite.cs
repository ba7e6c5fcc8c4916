using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace DbPortal.Gateway.Masking.Verification.Suite;

/// <summary>
/// Schemas, attacks and benign queries in the form that tests/corpus/README.md describes. A family is the name in the files' names.
/// <paramref name="open"/> gives a file by its name; <paramref name="seed"/>: which secrets the schemas are loaded with.
/// </summary>
internal sealed partial class AttackSuite(Func<string, Stream> open, int seed = 0)
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>The one that ships with the product.</summary>
    public static AttackSuite BuiltIn { get; } = new(OpenResource);

    /// <summary>Which secrets its schemas are loaded with; everything open is the same under each seed.</summary>
    public int Seed => seed;

    /// <summary>The same suite with other secrets.</summary>
    public AttackSuite WithSeed(int other) => new(open, other);

    /// <summary>The script that makes the company.</summary>
    public string Schema(string family)
    {
        using var reader = new StreamReader(open($"schema.{family}.sql"));
        return CanarySecrets.Reseed(reader.ReadToEnd(), seed);
    }

    /// <summary><c>schema.table.column</c> → mask.</summary>
    public IReadOnlyDictionary<string, string> Sensitive(string family)
    {
        using var stream = open("sensitive.json");
        return JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string>>>(stream)?.GetValueOrDefault(family)
            ?? throw new InvalidDataException($"sensitive.json holds nothing for {family}.");
    }

    /// <summary>SQL that brings secrets out when nothing stands between.</summary>
    public IReadOnlyList<AttackCase> Attacks(string family) =>
        [.. Read<AttackCase>($"attacks.{family}.jsonl").Select(a => a with { Statements = [.. a.Statements.Select(s => CanarySecrets.Reseed(s, seed))] })];

    /// <summary>SQL that has to work, with the answers.</summary>
    public IReadOnlyList<BenignCase> Benign(string family) =>
        [.. Read<BenignCase>($"benign.{family}.jsonl").Select(b => b with { Sql = CanarySecrets.Reseed(b.Sql, seed) })];

    /// <summary>SHA-256 over the files of a family, in hexadecimal: which attacks these are.</summary>
    public string Digest(string family)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var name in (string[])[$"attacks.{family}.jsonl", $"benign.{family}.jsonl", $"schema.{family}.sql", "sensitive.json"])
        {
            using var stream = open(name);
            hash.AppendData(SHA256.HashData(stream));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Whether a case's <c>requires</c> lets it run on this make (as the files name it) and major version.</summary>
    public static bool Fits(string? requires, string make, int major)
    {
        if (requires is null)
            return true;
        var bounds = VersionBound().Matches(requires);
        return bounds.Count == 0
            ? make == requires
            : bounds.All(bound =>
            {
                var version = int.Parse(bound.Groups[2].Value, CultureInfo.InvariantCulture);
                return bound.Groups[1].Value == ">=" ? major >= version : major <= version;
            });
    }

    private static Stream OpenResource(string name) =>
        typeof(AttackSuite).Assembly.GetManifestResourceStream($"suite/{name}") ?? throw new FileNotFoundException($"The suite has no file {name}.");

    private List<T> Read<T>(string name)
    {
        using var reader = new StreamReader(open(name));
        var cases = new List<T>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0)
                cases.Add(JsonSerializer.Deserialize<T>(line, Options) ?? throw new InvalidDataException($"{name} holds a null."));
        }

        return cases;
    }

    [GeneratedRegex("version (>=|<=) ([0-9]+)")]
    private static partial Regex VersionBound();
}
