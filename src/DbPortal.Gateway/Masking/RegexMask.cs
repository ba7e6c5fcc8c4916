using System.Text;
using System.Text.RegularExpressions;

namespace DbPortal.Gateway.Masking;

/// <summary><c>regex</c>: replaces what a pattern matches. A value without a match is hidden whole.</summary>
internal sealed class RegexMask(Regex pattern, string replacement, bool maskNulls) : ColumnMask(maskNulls)
{
    private const int LongestValue = 64 * 1024;

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
        var text = Encoding.UTF8.GetString(value);
        try
        {
            if (!pattern.IsMatch(text))
                return false;
            output.Append(Encoding.UTF8.GetBytes(pattern.Replace(text, replacement)));
            return true;
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }
}
