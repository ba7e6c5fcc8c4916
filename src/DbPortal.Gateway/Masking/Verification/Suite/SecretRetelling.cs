using System.Globalization;
using System.Text.RegularExpressions;

namespace DbPortal.Gateway.Masking.Verification.Suite;

/// <summary>
/// Rewrites statements that were written with the secrets of seed 0 in mind, so that they mean the same under another seed: a right guess stays right, a
/// wrong one wrong, a beginning a beginning, and a number near a secret as near to it.
/// </summary>
internal sealed partial class SecretRetelling(int seed)
{
    private const int TailLength = 8;
    private const long Near = 1000;
    private static readonly Dictionary<(string Tag, string Tail), int> s_tails = TailsOfOld();
    private static readonly (long Number, int Row)[] s_cards = [.. CardRows.Select(row => (long.Parse(CanarySecrets.CardNumber(row), CultureInfo.InvariantCulture), row))];
    private static readonly Dictionary<string, (string Tag, int Row)> s_amounts = AmountsOfOld();

    private static IEnumerable<int> CardRows => Enumerable.Range(1, 200);

    /// <summary>The statement for this seed.</summary>
    public string Of(string statement) => seed == 0 ? statement : Digits().Replace(Text().Replace(statement, TextOf), NumberOf);

    private string TextOf(Match match)
    {
        var (tag, row, tail) = (match.Groups[1].Value, int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture), match.Groups[3].Value);
        var owner = tail.Length < TailLength
            ? Old(tag, row).StartsWith(tail, StringComparison.Ordinal) ? row : 0
            : s_tails.GetValueOrDefault((tag, tail));
        return owner == 0 ? match.Value : match.Value[..^tail.Length] + CanarySecrets.Text(tag, owner, seed)[^TailLength..][..tail.Length];
    }

    private string NumberOf(Match match)
    {
        if (s_amounts.TryGetValue(match.Value, out var amount))
            return CanarySecrets.Amount(amount.Tag, amount.Row, seed);
        if (match.Length < 16)
            return s_cards.FirstOrDefault(c => c.Number.ToString(CultureInfo.InvariantCulture).StartsWith(match.Value, StringComparison.Ordinal)) is { Row: > 0 } begun && match.Length > 6
                ? CanarySecrets.CardNumber(begun.Row, seed)[..match.Length]
                : match.Value;
        var number = long.Parse(match.Value, CultureInfo.InvariantCulture);
        var (nearest, row) = s_cards.MinBy(c => Math.Abs(c.Number - number));
        return Math.Abs(nearest - number) > Near
            ? match.Value
            : (long.Parse(CanarySecrets.CardNumber(row, seed), CultureInfo.InvariantCulture) + number - nearest).ToString(CultureInfo.InvariantCulture);
    }

    private static string Old(string tag, int row) => CanarySecrets.Text(tag, row)[^TailLength..];

    private static Dictionary<(string, string), int> TailsOfOld()
    {
        var tails = new Dictionary<(string, string), int>();
        foreach (var tag in CanarySecrets.Tags)
            foreach (var row in CanarySecrets.Rows(tag))
                tails.TryAdd((tag, Old(tag, row)), row);
        return tails;
    }

    private static Dictionary<string, (string, int)> AmountsOfOld()
    {
        var amounts = new Dictionary<string, (string, int)>(StringComparer.Ordinal);
        foreach (var tag in CanarySecrets.AmountTags)
            foreach (var row in CanarySecrets.Rows(tag))
                amounts.TryAdd(CanarySecrets.Amount(tag, row), (tag, row));
        return amounts;
    }

    [GeneratedRegex("CNRY-([a-z]+)-([0-9]{6})-([A-Za-z0-9]{1,8})")]
    private static partial Regex Text();

    [GeneratedRegex(@"(?<![0-9.])(?:9173[0-9]{3,12}|8[0-9]{9})(?![0-9])")]
    private static partial Regex Digits();
}
