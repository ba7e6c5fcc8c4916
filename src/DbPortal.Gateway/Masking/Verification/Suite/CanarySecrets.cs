using System.Globalization;
using System.Text;

namespace DbPortal.Gateway.Masking.Verification.Suite;

/// <summary>The secrets of the company data set, computed as its schema files compute them: from a tag, a row number and a seed.</summary>
internal static class CanarySecrets
{
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private const long Modulus = int.MaxValue;
    private const long Multiplier = 48271;

    public static IReadOnlyList<string> Tags { get; } =
    [
        "email", "ssn", "phone", "mob", "fax", "street", "post", "pass", "maid", "alias", "body", "caller", "note", "pwd", "apitok",
        "secret", "setting", "natid", "iban", "health", "cvv", "holder", "token", "cardno", "payer", "auth", "apikey", "bphone",
    ];

    /// <summary>Tags of amounts.</summary>
    public static IReadOnlyList<string> AmountTags { get; } = ["salary", "oldsal", "newsal"];

    /// <summary>Row numbers for which a tag has a secret.</summary>
    public static IEnumerable<int> Rows(string tag) => tag switch
    {
        "natid" => [.. Enumerable.Range(1, 200), .. Enumerable.Range(1001, 50), .. Enumerable.Range(2001, 20)],
        "bphone" => Enumerable.Range(1, 20),
        _ => Enumerable.Range(1, 200),
    };

    public static string Text(string tag, int row, int seed = 0)
    {
        var state = Start(tag, row, seed);
        var tail = new StringBuilder(8);
        for (var k = 0; k < 8; k++)
        {
            state = Next(state);
            tail.Append(Alphabet[(int)(state / 65536 % Alphabet.Length)]);
        }

        return string.Create(CultureInfo.InvariantCulture, $"CNRY-{tag}-{row:D6}-{tail}");
    }

    public static string CardNumber(int row, int seed = 0)
    {
        var state = Start("pan", row, seed);
        return string.Create(CultureInfo.InvariantCulture, $"9173{state % 1_000_000:D6}{Next(state) % 1_000_000:D6}");
    }

    /// <summary>An amount without its decimals.</summary>
    public static string Amount(string tag, int row, int seed = 0) =>
        (8_100_000_000 + Start(tag, row, seed) % 899_999_999).ToString(CultureInfo.InvariantCulture);

    /// <summary>A schema or statement with the secrets of another seed; all else stays.</summary>
    public static string Reseed(string sql, int seed) => seed == 0 ? sql : new SecretRetelling(seed)
        .Of(sql.Replace("/*SALT*/0", string.Create(CultureInfo.InvariantCulture, $"/*SALT*/{seed}"), StringComparison.Ordinal));

    private static long Start(string tag, int row, int seed)
    {
        var hash = tag.Aggregate(7L, (sum, letter) => (sum * 31 + letter) % 99991);
        return Next(Next((row * Multiplier + hash * 69621 + seed * 7919L + 12345) % Modulus));
    }

    private static long Next(long state) => state * Multiplier % Modulus;
}
