using System.Security.Cryptography;
using System.Text;
using DbPortal.Gateway.Queries;

namespace DbPortal.Gateway.Tests.Corpus;

public sealed class CanaryDetectorTests
{
    private static readonly CanaryDetector Detector = new();
    private static readonly string Secret = CanarySecrets.Text("ssn", 3);
    private static readonly string Tail = Secret[^8..];

    [Fact]
    public void A_secret_is_computed_as_the_schema_computes_it()
    {
        var recorded = File.ReadAllText(Path.Combine(CorpusFolder.Own.Path, "attacks.postgresql.jsonl"));
        var quoted = System.Text.RegularExpressions.Regex.Match(recorded, "CNRY-([a-z]+)-([0-9]{6})-[A-Za-z0-9]{8}");
        Assert.True(quoted.Success);
        Assert.Equal(quoted.Value, CanarySecrets.Text(quoted.Groups[1].Value, int.Parse(quoted.Groups[2].Value, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData(true, 0)] // what a mask shows of two values
    [InlineData(false, 1)] // a value pulled apart
    public void Ends_that_a_mask_shows_are_looked_at_one_by_one(bool masked, int found)
    {
        var column = new ResultColumn("v", "text", masked, masked ? "partial" : null, null, null, []);
        CollectedResult Of(params string[] cells) => new([column], [.. cells.Select(cell => (IReadOnlyList<string?>)[cell])]);
        var apart = Of("**" + Tail[..4], "**" + Tail[4..]);
        Assert.Equal(found, Math.Min(1, Detector.Scan(apart.PartlyShown, [apart.OtherCells], "").Count));
        var whole = Of("**" + Tail, "**");
        Assert.NotEmpty(Detector.Scan(whole.PartlyShown, [whole.OtherCells], ""));
    }

    public static TheoryData<string, string> Disguises() => new()
    {
        { "raw", $"Key (ssn)=({Secret}) already exists" },
        { "case or piece", Secret.ToUpperInvariant().Replace("CNRY", "", StringComparison.Ordinal) },
        { "case or piece", Tail[..6] },
        { "reversed", new string([.. Secret.Reverse()]) },
        { "hex", "\\x" + Convert.ToHexStringLower(Encoding.UTF8.GetBytes(Secret)) },
        { "hex", Convert.ToHexString(Encoding.Unicode.GetBytes(Secret)) },
        { "base64", Convert.ToBase64String(Encoding.UTF8.GetBytes("x" + Secret)) },
        { "rot13", string.Concat(Secret.Select(Rot13)) },
        { "digest", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Secret))) },
        { "digits", "card " + CanarySecrets.CardNumber(7)[..9] },
        { "digits", CanarySecrets.Amount("salary", 5) + ".00" },
        { "date", "born 1875-03-09" },
        { "char-by-char", string.Join(", ", Tail.ToCharArray()) },
        { "char-codes", string.Join(" ", Secret.Select(letter => (int)letter)) },
        { "escaped", string.Concat(Secret.Select(letter => $"\\u{(int)letter:x4}")) },
        { "escaped", string.Concat(Secret.Select(letter => $"&#{(int)letter};")) },
        { "bits", string.Concat(Secret.Select(letter => Convert.ToString(letter, 2).PadLeft(8, '0'))) },
    };

    [Theory]
    [MemberData(nameof(Disguises))]
    public void A_secret_shows_through_its_disguise(string how, string text) =>
        Assert.Contains(how, Detector.Scan([text], [], "").Select(hit => hit.How));

    [Fact]
    public void A_secret_shows_when_its_letters_are_spread_over_rows() =>
        Assert.NotEmpty(Detector.Scan([], [[.. Tail.Select(letter => (IReadOnlyList<string?>)["1", letter.ToString()])]], ""));

    [Fact]
    public void A_secret_shows_when_its_letters_are_spread_over_columns() =>
        Assert.NotEmpty(Detector.Scan([], [[[.. Tail.Select(letter => letter.ToString())]]], ""));

    [Fact]
    public void What_the_person_typed_is_no_leak() =>
        Assert.Empty(Detector.Scan([$"no row with {Secret}"], [], $"SELECT 1 WHERE ssn = '{Secret}'"));

    [Theory]
    [InlineData("******")]
    [InlineData("Ada Lovelace, 12 orders, 2024-05-06, EUR 812345.10")]
    [InlineData("******3w")]
    [InlineData("relation \"customers\" does not exist")]
    [InlineData("f0e4c2f76c58916ec258f246851bea091d14d4247a2fc3e18694461b1816e13b")]
    public void Open_text_is_no_leak(string text) => Assert.Empty(Detector.Scan([text], [], ""));

    [Fact]
    public void Another_seed_has_other_secrets()
    {
        Assert.NotEqual(Secret, CanarySecrets.Text("ssn", 3, seed: 1));
        Assert.Equal($"/*SALT*/1 '{CanarySecrets.Text("ssn", 3, seed: 1)}'", CanarySecrets.Reseed($"/*SALT*/0 '{Secret}'", 1));
    }

    private static char Rot13(char letter) => letter switch
    {
        >= 'a' and <= 'z' => (char)('a' + (letter - 'a' + 13) % 26),
        >= 'A' and <= 'Z' => (char)('A' + (letter - 'A' + 13) % 26),
        _ => letter,
    };
}
