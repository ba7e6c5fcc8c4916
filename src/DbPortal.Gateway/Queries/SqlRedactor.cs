using System.Security.Cryptography;
using System.Text;
using DbPortal.Gateway.Masking;
using DbPortal.Sql.Syntax;

namespace DbPortal.Gateway.Queries;

/// <summary>Takes values out of SQL before it is kept: those compared with masked columns where the analysis knows them, all of them where it does not.</summary>
internal sealed class SqlRedactor(MaskKeys keys)
{
    /// <summary>Longest text kept of a script, in UTF-16 units.</summary>
    public const int MaxKept = 64 * 1024;

    /// <summary>
    /// Every quoted text (also between double quotes, for some servers read a text there), every number of four or more digits and every hexadecimal one
    /// replaced by <c>?</c>: for text nobody could analyse, or that was refused. Where it is not certain that a text has ended, the rest is left out.
    /// </summary>
    public static string HideAll(string sql)
    {
        var kept = new StringBuilder(Math.Min(sql.Length, MaxKept));
        for (var i = 0; i < sql.Length && kept.Length < MaxKept; i++)
        {
            if (sql[i] is '\'' or '"')
                i = SkipQuoted(sql, i, kept);
            else if (sql[i] is '$' && DollarTag(sql, i) is { } tag)
                i = SkipDollarQuoted(sql, i, tag, kept);
            else if (sql[i] == '0' && i + 1 < sql.Length && sql[i + 1] is 'x' or 'X')
                i = SkipHexadecimal(sql, i, kept);
            else if (char.IsAsciiDigit(sql[i]) && DigitsAt(sql, i) is var digits and >= 4)
                (i, _) = (i + digits - 1, kept.Append('?'));
            else
                kept.Append(sql[i]);
        }
        return kept.ToString();
    }

    /// <summary>The given places replaced by keyed tokens, so that the same value is the same token and no value can be read.</summary>
    public string Hide(string sql, IEnumerable<TextSpan> literals)
    {
        var kept = new StringBuilder(sql);
        foreach (var span in literals.Distinct().Where(s => s.Length > 0 && s.End <= sql.Length).OrderByDescending(s => s.Start))
        {
            var digest = HMACSHA256.HashData(keys.Hash, Encoding.UTF8.GetBytes(sql.Substring(span.Start, span.Length)));
            kept.Remove(span.Start, span.Length).Insert(span.Start, $"'#{Convert.ToHexStringLower(digest.AsSpan(0, 6))}'");
        }
        return kept.Length > MaxKept ? kept.ToString(0, MaxKept) : kept.ToString();
    }

    private static int SkipQuoted(string sql, int start, StringBuilder kept)
    {
        var quote = sql[start];
        kept.Append(quote).Append('?').Append(quote);
        for (var i = start + 1; i < sql.Length; i++)
        {
            // Whether a backslash hides a quote depends on the server and its settings.
            if (sql[i] == '\\' && i + 1 < sql.Length && sql[i + 1] == quote)
                return sql.Length;
            if (sql[i] != quote)
                continue;
            if (i + 1 >= sql.Length || sql[i + 1] != quote)
                return i;
            i++;
        }
        return sql.Length;
    }

    private static int SkipHexadecimal(string sql, int start, StringBuilder kept)
    {
        var end = start + 2;
        while (end < sql.Length && char.IsAsciiHexDigit(sql[end]))
            end++;
        kept.Append('?');
        return end - 1;
    }

    private static string? DollarTag(string sql, int start)
    {
        var end = start + 1;
        while (end < sql.Length && (char.IsLetterOrDigit(sql[end]) || sql[end] == '_'))
            end++;
        return end < sql.Length && sql[end] == '$' ? sql[start..(end + 1)] : null;
    }

    private static int SkipDollarQuoted(string sql, int start, string tag, StringBuilder kept)
    {
        kept.Append(tag).Append('?').Append(tag);
        var end = sql.IndexOf(tag, start + tag.Length, StringComparison.Ordinal);
        return end < 0 ? sql.Length : end + tag.Length - 1;
    }

    private static int DigitsAt(string sql, int start)
    {
        var end = start;
        while (end < sql.Length && (char.IsAsciiDigit(sql[end]) || sql[end] == '.'))
            end++;
        return end - start;
    }
}
