using System.Buffers;
using System.Globalization;
using System.Text;

namespace DbPortal.Gateway.Masking;

/// <summary>Finds what people call characters (grapheme clusters) in UTF-8, so that no mask cuts one in two.</summary>
internal static class Characters
{
    // Longer clusters than this exist only as pranks; they count as several.
    private const int LongestCluster = 64;

    /// <summary>Bytes of the first character of a text that is not empty; 0: not valid UTF-8.</summary>
    public static int FirstLength(ReadOnlySpan<byte> text)
    {
        if (text[0] < 0x80 && (text.Length == 1 || text[1] < 0x80))
            return 1;
        Span<char> window = stackalloc char[LongestCluster];
        var used = 0;
        var first = 0;
        var rest = text;

        // A character's end is known by what follows it: two code points decide most of them.
        while (!rest.IsEmpty && first == used && used + 2 <= LongestCluster)
        {
            if (Rune.DecodeFromUtf8(rest, out var rune, out var consumed) != OperationStatus.Done)
                return used == 0 ? 0 : Encoding.UTF8.GetByteCount(window[..first]);
            used += rune.EncodeToUtf16(window[used..]);
            rest = rest[consumed..];
            first = StringInfo.GetNextTextElementLength(window[..used]);
        }

        return Encoding.UTF8.GetByteCount(window[..first]);
    }

    /// <summary>Counts characters; -1: not valid UTF-8.</summary>
    public static int Count(ReadOnlySpan<byte> text)
    {
        if (Ascii.IsValid(text))
            return text.Length;
        var count = 0;
        for (; !text.IsEmpty; count++)
        {
            var length = FirstLength(text);
            if (length == 0)
                return -1;
            text = text[length..];
        }

        return count;
    }

    /// <summary>The byte offset at which character <paramref name="index"/> begins; the text must have as many.</summary>
    public static int OffsetOf(ReadOnlySpan<byte> text, int index)
    {
        if (Ascii.IsValid(text))
            return index;
        var offset = 0;
        for (; index > 0; index--)
            offset += FirstLength(text[offset..]);
        return offset;
    }
}
