using System.Text.RegularExpressions;

namespace DbPortal.Gateway.Masking.Verification.Suite;

/// <summary>One search: what was typed, the pieces to look for, what was found.</summary>
internal sealed partial class CanaryScan(CanaryPieces pieces, string sent)
{
    private readonly string _sent = sent.ToLowerInvariant();
    private readonly HashSet<CanaryHit> _hits = [];

    public IReadOnlyCollection<CanaryHit> Hits => _hits;

    /// <summary>A text as it stands and in every disguise that can be undone.</summary>
    public void Read(string text)
    {
        ReadPlain(text);
        foreach (var (how, decoded) in TextDecodings.Of(text))
        {
            var lower = decoded.ToLowerInvariant();
            Note(how, Find(lower, pieces.Letters, CanaryPieces.LetterSize, _sent)
                ?? (how is "hex" or "base64" ? Find(lower, pieces.LettersReversed, CanaryPieces.LetterSize, _sent) : null));
        }

        var numbers = Number().Matches(text);
        if (numbers.Count >= 6)
            ReadCodes(numbers.Select(match => match.Value));
    }

    /// <summary>A text whose characters were pulled apart by something between them.</summary>
    public void ReadSqueezed(string text)
    {
        var letters = NoLetter().Replace(text.ToLowerInvariant(), "");
        var piece = Find(letters, pieces.Letters, CanaryPieces.LetterSize, NoLetter().Replace(_sent, ""));
        if (piece is null)
        {
            var flat = letters.Replace("-", "", StringComparison.Ordinal);
            var typed = NoLetter().Replace(_sent, "").Replace("-", "", StringComparison.Ordinal);
            piece = Find(flat, pieces.Flat, CanaryPieces.FlatSize, typed) ?? Find(Reverse(flat), pieces.Flat, CanaryPieces.FlatSize, typed);
        }

        Note("char-by-char", piece);
    }

    public void ReadReversed(string text, string how) =>
        Note(how, Find(text.ToLowerInvariant(), pieces.LettersReversed, CanaryPieces.LetterSize, _sent));

    /// <summary>Numbers that may be character codes.</summary>
    public void ReadCodes(IEnumerable<string?> numbers)
    {
        var text = TextDecodings.FromCodes(numbers.Select(number => number is not null && number.All(char.IsAsciiDigit) ? number : "0")).ToLowerInvariant();
        Note("char-codes", Find(text, pieces.Letters, CanaryPieces.LetterSize, _sent)
            ?? Find(text, pieces.LettersReversed, CanaryPieces.LetterSize, _sent));
    }

    private void ReadPlain(string text)
    {
        var lower = text.ToLowerInvariant();
        Note(Whole().IsMatch(text) ? "raw" : "case or piece", Find(lower, pieces.Letters, CanaryPieces.LetterSize, _sent));
        ReadReversed(lower, "reversed");
        if (NineDigits().IsMatch(lower))
        {
            Note("digits", Find(lower, pieces.Digits, CanaryPieces.DigitSize, _sent)
                ?? Find(lower, pieces.DigitsReversed, CanaryPieces.DigitSize, _sent));
        }

        var day = Birthday().Match(text);
        if (day.Success && !_sent.Contains(day.Value, StringComparison.OrdinalIgnoreCase))
            _hits.Add(new("date", day.Value));
        foreach (Match digest in Digest().Matches(lower))
        {
            if (pieces.Digests.TryGetValue(digest.Value, out var algorithm))
                _hits.Add(new("digest", algorithm));
        }
    }

    private void Note(string how, string? piece)
    {
        if (piece is not null)
            _hits.Add(new(how, piece));
    }

    private static string? Find(string text, HashSet<string> table, int size, string typed)
    {
        var lookup = table.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var k = 0; k + size <= text.Length; k++)
        {
            if (lookup.TryGetValue(text.AsSpan(k, size), out var piece) && !typed.Contains(piece, StringComparison.Ordinal))
                return piece;
        }

        return null;
    }

    private static string Reverse(string text)
    {
        var letters = text.ToCharArray();
        Array.Reverse(letters);
        return new string(letters);
    }

    [GeneratedRegex("CNRY-[a-z]+-[0-9]{6}-")]
    private static partial Regex Whole();

    [GeneratedRegex("[0-9]{9}")]
    private static partial Regex NineDigits();

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Number();

    [GeneratedRegex("[^a-z0-9-]")]
    private static partial Regex NoLetter();

    [GeneratedRegex(@"(?<![0-9a-f])[0-9a-f]{32,128}(?![0-9a-f])")]
    private static partial Regex Digest();

    // No open column of the data set holds a day of these years.
    [GeneratedRegex(@"(?<![0-9])187[0-9][-/.]?(?:0[1-9]|1[0-2])[-/.]?(?:0[1-9]|[12][0-9]|3[01])(?![0-9])|(?<![0-9])[0-9]{1,2}[-/. ](?:[0-9]{1,2}|[A-Za-z]{3,9})[-/. ,]+187[0-9](?![0-9])")]
    private static partial Regex Birthday();
}
