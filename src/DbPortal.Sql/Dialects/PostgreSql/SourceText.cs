using System.Text;
using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Dialects.PostgreSql;

/// <summary>
/// A text in both encodings that matter: the grammar counts UTF-8 bytes (and, in errors, code points), spans count UTF-16 code units.
/// </summary>
internal sealed class SourceText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly int[]? _characters;

    private SourceText(string text, byte[] bytes)
    {
        Text = text;
        Bytes = bytes;
        if (bytes.Length != text.Length)
            _characters = Map(text, bytes.Length);
    }

    /// <summary>The text as the portal holds it.</summary>
    public string Text { get; }

    /// <summary>The text as the grammar and the server get it.</summary>
    public byte[] Bytes { get; }

    /// <summary>Encodes a text that has no lone surrogates.</summary>
    public static SourceText Of(string text) => new(text, Strict.GetBytes(text));

    /// <summary>The UTF-16 position of a byte offset.</summary>
    public int Character(int offset) => _characters is null
        ? Math.Clamp(offset, 0, Text.Length)
        : _characters[Math.Clamp(offset, 0, _characters.Length - 1)];

    /// <summary>The span of a range of bytes.</summary>
    public TextSpan Span(int start, int end)
    {
        var first = Character(start);
        return new TextSpan(first, Math.Max(0, Character(end) - first));
    }

    /// <summary>The UTF-16 position of a code point counted from 1.</summary>
    public int CharacterOfCodePoint(int number)
    {
        if (_characters is null)
            return Math.Clamp(number - 1, 0, Text.Length);
        var at = 0;
        for (; number > 1 && at < Text.Length; number--)
            at += char.IsSurrogatePair(Text, at) ? 2 : 1;
        return at;
    }

    private static int[] Map(string text, int bytes)
    {
        var map = new int[bytes + 1];
        var offset = 0;
        for (var at = 0; at < text.Length;)
        {
            Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var units);
            map.AsSpan(offset, rune.Utf8SequenceLength).Fill(at);
            offset += rune.Utf8SequenceLength;
            at += units;
        }

        map[bytes] = text.Length;
        return map;
    }
}
