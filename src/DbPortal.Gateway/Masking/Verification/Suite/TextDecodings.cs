using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace DbPortal.Gateway.Masking.Verification.Suite;

/// <summary>Other readings of a text in which a secret could travel: each with the name of the disguise.</summary>
internal static partial class TextDecodings
{
    public static IEnumerable<(string How, string Text)> Of(string text) =>
        Rot13(text).Concat(Hexadecimal(text)).Concat(Base64(text)).Concat(Escapes(text)).Concat(Bits(text));

    /// <summary>A list of numbers read as character codes; what can't be one becomes a gap.</summary>
    public static string FromCodes(IEnumerable<string> numbers) =>
        string.Concat(numbers.Select(number => number.Length < 4
            && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var code) && code is >= 32 and < 127
            ? (char)code
            : '\0'));

    private static IEnumerable<(string, string)> Rot13(string text)
    {
        yield return ("rot13", string.Create(text.Length, text, static (span, source) =>
        {
            for (var k = 0; k < span.Length; k++)
                span[k] = Turn(source[k]);
        }));
    }

    private static char Turn(char letter) => letter switch
    {
        >= 'a' and <= 'z' => (char)('a' + (letter - 'a' + 13) % 26),
        >= 'A' and <= 'Z' => (char)('A' + (letter - 'A' + 13) % 26),
        _ => letter,
    };

    private static IEnumerable<(string, string)> Hexadecimal(string text)
    {
        foreach (Match match in HexRun().Matches(text))
        {
            var digits = match.Value.Replace(" ", "", StringComparison.Ordinal).Replace(":", "", StringComparison.Ordinal);
            for (var offset = 0; offset < 2; offset++)
            {
                var even = (digits.Length - offset) / 2 * 2;
                var bytes = Convert.FromHexString(digits.AsSpan(offset, even));
                yield return ("hex", Encoding.Latin1.GetString(bytes));
                yield return ("hex", Encoding.Unicode.GetString(bytes));
                yield return ("hex", Encoding.BigEndianUnicode.GetString(bytes));
            }
        }
    }

    private static IEnumerable<(string, string)> Base64(string text)
    {
        foreach (Match match in Base64Run().Matches(text))
        {
            var letters = LineBreak().Replace(match.Value, "").Replace('-', '+').Replace('_', '/');
            for (var offset = 0; offset < 4; offset++)
            {
                var whole = (letters.Length - offset) / 4 * 4;
                if (whole >= 8)
                    yield return ("base64", Encoding.Latin1.GetString(Convert.FromBase64String(letters.Substring(offset, whole))));
            }
        }
    }

    private static IEnumerable<(string, string)> Escapes(string text)
    {
        if (text.Contains('%', StringComparison.Ordinal))
            yield return ("escaped", WebUtility.UrlDecode(text));
        if (text.Contains('&', StringComparison.Ordinal))
            yield return ("escaped", WebUtility.HtmlDecode(text));
        if (text.Contains('\\', StringComparison.Ordinal))
            yield return ("escaped", Backslash().Replace(text, Unescape));
    }

    private static string Unescape(Match match)
    {
        var octal = match.Groups[4];
        var code = octal.Success
            ? Convert.ToInt32(octal.Value, 8)
            : Convert.ToInt32(match.Groups.Values.Skip(1).First(group => group.Success).Value, 16);
        return ((char)(code & 0xFFFF)).ToString();
    }

    private static IEnumerable<(string, string)> Bits(string text)
    {
        foreach (Match match in BitRun().Matches(text))
        {
            for (var offset = 0; offset < 8; offset++)
            {
                var bits = match.Value[offset..];
                yield return ("bits", string.Concat(Enumerable.Range(0, bits.Length / 8).Select(k => (char)Convert.ToInt32(bits.Substring(k * 8, 8), 2))));
            }
        }
    }

    [GeneratedRegex("(?:[0-9a-fA-F]{2}[ :]?){6,}")]
    private static partial Regex HexRun();

    [GeneratedRegex(@"[A-Za-z0-9+/_-]{8,}(?:[\r\n]+[A-Za-z0-9+/_-]+)*")]
    private static partial Regex Base64Run();

    [GeneratedRegex(@"[\r\n]+")]
    private static partial Regex LineBreak();

    [GeneratedRegex(@"\\u([0-9a-fA-F]{4})|\\U([0-9a-fA-F]{8})|\\x([0-9a-fA-F]{2})|\\([0-7]{3})")]
    private static partial Regex Backslash();

    [GeneratedRegex("[01]{48,}")]
    private static partial Regex BitRun();
}
