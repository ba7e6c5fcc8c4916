using System.Globalization;
using System.Text;
using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Dialects.PostgreSql;

/// <summary>Refuses what must not reach a grammar or a server: NUL (the grammar would stop there), lone surrogates, too much text.</summary>
internal static class TextCheck
{
    /// <summary>Why the text is refused, or null.</summary>
    public static ParseOutcome.Rejected? Refusal(string text)
    {
        if (text.Length > ParseLimits.MaxBytes || Encoding.UTF8.GetByteCount(text) > ParseLimits.MaxBytes)
        {
            var limit = (ParseLimits.MaxBytes >> 20).ToString(CultureInfo.InvariantCulture);
            return new(RejectionReason.LimitExceeded, $"the script is longer than {limit} MiB", new TextSpan(0, text.Length));
        }

        var at = text.IndexOf('\0', StringComparison.Ordinal);
        if (at >= 0)
            return new(RejectionReason.InvalidText, "the text holds a NUL character", new TextSpan(at, 1));
        at = LoneSurrogate(text);
        return at < 0 ? null : new(RejectionReason.InvalidText, "the text holds half of a surrogate pair", new TextSpan(at, 1));
    }

    private static int LoneSurrogate(string text)
    {
        var at = 0;
        while (at < text.Length)
        {
            var next = text.AsSpan(at).IndexOfAnyInRange('\uD800', '\uDFFF');
            if (next < 0)
                return -1;
            at += next;
            if (at + 1 >= text.Length || !char.IsSurrogatePair(text[at], text[at + 1]))
                return at;
            at += 2;
        }

        return -1;
    }
}
