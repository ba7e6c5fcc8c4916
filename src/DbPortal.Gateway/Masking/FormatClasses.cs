namespace DbPortal.Gateway.Masking;

/// <summary>
/// The classes of characters of <c>formatPreserving</c>: a character is replaced by one of its own class. What is in no class and is no separator has no token.
/// </summary>
internal static class FormatClasses
{
    private static readonly FormatClass[] All =
    [
        new(('0', '9', 1)),
        new(('a', 'z', 1)),
        new(('A', 'Z', 1)),

        // Latin with accents, lower and upper case: Latin-1 and Latin Extended-A, where the cases take turns.
        new((0xDF, 0xF6, 1), (0xF8, 0xFF, 1), (0x101, 0x137, 2), (0x13A, 0x148, 2), (0x14B, 0x177, 2), (0x17A, 0x17E, 2)),
        new((0xC0, 0xD6, 1), (0xD8, 0xDE, 1), (0x100, 0x136, 2), (0x139, 0x147, 2), (0x14A, 0x176, 2), (0x178, 0x178, 1), (0x179, 0x17D, 2)),

        // Greek and Cyrillic, lower and upper case.
        new((0x3B1, 0x3C9, 1)),
        new((0x391, 0x3A1, 1), (0x3A3, 0x3A9, 1)),
        new((0x430, 0x44F, 1), (0x451, 0x451, 1)),
        new((0x410, 0x42F, 1), (0x401, 0x401, 1)),

        // Hiragana; katakana with its long vowel; ideographs with the mark that repeats one; Hangul.
        new((0x3041, 0x3096, 1)),
        new((0x30A1, 0x30FA, 1), (0x30FC, 0x30FC, 1)),
        new((0x4E00, 0x9FA5, 1), (0x3005, 0x3005, 1)),
        new((0xAC00, 0xD7A3, 1)),

        // Half-width katakana; full-width digits and letters.
        new((0xFF66, 0xFF9F, 1)),
        new((0xFF10, 0xFF19, 1)),
        new((0xFF41, 0xFF5A, 1)),
        new((0xFF21, 0xFF3A, 1)),
    ];

    private static readonly (sbyte Class, sbyte Index)[] AsciiPlaces = [.. Enumerable.Range(0, 128).Select(FindAscii)];

    /// <summary>A class by its number.</summary>
    public static FormatClass Of(int number) => All[number];

    /// <summary>The class of a character and its place there; the class is -1 for one that is in none.</summary>
    public static (int Class, int Index) Find(int character)
    {
        if (character < AsciiPlaces.Length)
            return AsciiPlaces[character];
        for (var i = 3; i < All.Length; i++)
        {
            var index = All[i].IndexOf(character);
            if (index >= 0)
                return (i, index);
        }

        return (-1, 0);
    }

    /// <summary>Whether a character is kept as it is: printable ASCII that is neither letter nor digit, and the blanks, dots, dashes and brackets of other scripts.</summary>
    public static bool IsSeparator(int character) => character switch
    {
        >= ' ' and <= '~' => Find(character).Class < 0,
        0xA0 or 0x2212 or 0x3000 or 0x30FB => true,
        >= 0x2010 and <= 0x2015 => true,
        0xFF08 or 0xFF09 or 0xFF0B or 0xFF0D or 0xFF0E or 0xFF0F => true,
        _ => false,
    };

    private static (sbyte Class, sbyte Index) FindAscii(int character)
    {
        for (var i = 0; i < 3; i++)
        {
            var index = All[i].IndexOf(character);
            if (index >= 0)
                return ((sbyte)i, (sbyte)index);
        }

        return (-1, 0);
    }
}
