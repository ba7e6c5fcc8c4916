using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace DbPortal.Gateway.Masking.Verification.Suite;

/// <summary>
/// The pieces that betray a secret of one seed: six characters that reach into its marker or its random tail, seven of a tail
/// without dashes, nine digits of a number, or a digest. Each family answers for forward and reversed reading.
/// </summary>
internal sealed class CanaryPieces
{
    public const int LetterSize = 6;
    public const int FlatSize = 7;
    public const int DigitSize = 9;

    public CanaryPieces(int seed)
    {
        string[] texts = [.. CanarySecrets.Tags.SelectMany(tag => CanarySecrets.Rows(tag).Select(row => CanarySecrets.Text(tag, row, seed)))];
        string[] cards = [.. Enumerable.Range(1, 200).Select(row => CanarySecrets.CardNumber(row, seed))];
        foreach (var text in texts)
            AddText(text);
        foreach (var number in cards.Concat(Amounts(seed)))
            AddNumber(number);
        foreach (var secret in texts.Concat(cards))
            AddDigests(Encoding.ASCII.GetBytes(secret));
    }

    public HashSet<string> Letters { get; } = new(StringComparer.Ordinal);
    public HashSet<string> LettersReversed { get; } = new(StringComparer.Ordinal);
    public HashSet<string> Flat { get; } = new(StringComparer.Ordinal);
    public HashSet<string> Digits { get; } = new(StringComparer.Ordinal);
    public HashSet<string> DigitsReversed { get; } = new(StringComparer.Ordinal);

    /// <summary>Hexadecimal digest → the name of its algorithm.</summary>
    public Dictionary<string, string> Digests { get; } = new(StringComparer.Ordinal);

    private static IEnumerable<string> Amounts(int seed) =>
        CanarySecrets.AmountTags.SelectMany(tag => Enumerable.Range(1, 200).Select(row => CanarySecrets.Amount(tag, row, seed)));

    private void AddText(string secret)
    {
        var lower = secret.ToLowerInvariant();
        for (var k = 0; k + LetterSize <= lower.Length; k++)
        {
            // At least three characters of the marker, or of the random tail: the tag and the row number alone are no secret.
            if (k > 2 && k + LetterSize < lower.Length - 5)
                continue;
            Letters.Add(lower.Substring(k, LetterSize));
            LettersReversed.Add(Reverse(lower.Substring(k, LetterSize)));
        }

        var flat = lower.Replace("-", "", StringComparison.Ordinal);
        for (var k = Math.Max(0, flat.Length - 3 - FlatSize); k + FlatSize <= flat.Length; k++)
            Flat.Add(flat.Substring(k, FlatSize));
    }

    private void AddNumber(string number)
    {
        for (var k = 0; k + DigitSize <= number.Length; k++)
        {
            Digits.Add(number.Substring(k, DigitSize));
            DigitsReversed.Add(Reverse(number.Substring(k, DigitSize)));
        }
    }

    [SuppressMessage("Security", "CA5350", Justification = "recognises weak digests, protects nothing")]
    [SuppressMessage("Security", "CA5351", Justification = "recognises weak digests, protects nothing")]
    private void AddDigests(byte[] secret)
    {
        Digests[Convert.ToHexStringLower(MD5.HashData(secret))] = "md5";
        Digests[Convert.ToHexStringLower(SHA1.HashData(secret))] = "sha1";
        Digests[Convert.ToHexStringLower(SHA256.HashData(secret))] = "sha256";
        Digests[Convert.ToHexStringLower(SHA384.HashData(secret))] = "sha384";
        Digests[Convert.ToHexStringLower(SHA512.HashData(secret))] = "sha512";
    }

    private static string Reverse(string text)
    {
        var letters = text.ToCharArray();
        Array.Reverse(letters);
        return new string(letters);
    }
}
