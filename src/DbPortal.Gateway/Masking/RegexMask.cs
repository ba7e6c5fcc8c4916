using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace DbPortal.Gateway.Masking;

/// <summary><c>regex</c>: replaces what a pattern matches. A value without a match is hidden whole.</summary>
internal sealed class RegexMask(Regex pattern, string replacement, bool maskNulls) : ColumnMask(maskNulls)
{
    private const int LongestValue = 64 * 1024;

    // A replacement that names no group is the same for every match, and needs no strings.
    private readonly byte[]? _fixed = replacement.Contains('$', StringComparison.Ordinal) ? null : Encoding.UTF8.GetBytes(replacement);
    private char[] _text = new char[256];

    /// <summary>The pattern as a linear-time expression; null: it is not one.</summary>
    public static Regex? Compile(string pattern)
    {
        try
        {
            return new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(100));
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            // Back references and look-around have no linear-time form; whoever uses the pattern masks in full.
            return null;
        }
    }

    /// <inheritdoc/>
    protected override bool TryMask(ReadOnlySpan<byte> value, MaskBuffer output)
    {
        if (value.Length > LongestValue)
            return false;
        if (_text.Length < value.Length)
            _text = new char[LongestValue];
        var text = _text.AsSpan(0, Encoding.UTF8.GetChars(value, _text));
        try
        {
            return _fixed is { } substitute ? TryReplace(text, substitute, output) : TryExpand(text, output);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    private bool TryReplace(ReadOnlySpan<char> text, ReadOnlySpan<byte> substitute, MaskBuffer output)
    {
        var (end, any) = (0, false);
        foreach (var match in pattern.EnumerateMatches(text))
        {
            Append(text[end..match.Index], output);
            output.Append(substitute);
            (end, any) = (match.Index + match.Length, true);
        }

        Append(text[end..], output);
        return any;
    }

    private bool TryExpand(ReadOnlySpan<char> text, MaskBuffer output)
    {
        if (!pattern.IsMatch(text))
            return false;
        Append(pattern.Replace(text.ToString(), replacement), output);
        return true;
    }

    private static void Append(ReadOnlySpan<char> text, MaskBuffer output) =>
        output.Advance(Encoding.UTF8.GetBytes(text, output.Reserve(Encoding.UTF8.GetMaxByteCount(text.Length))));
}
