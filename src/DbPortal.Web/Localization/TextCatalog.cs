using System.Collections.Frozen;
using System.Text.Json;

namespace DbPortal.Web.Localization;

/// <summary>The strings of every language the pages speak, read once from the embedded catalogs.</summary>
internal static class TextCatalog
{
    /// <summary>The language whose wording is the reference and the fallback.</summary>
    public const string Reference = "en";

    /// <summary>The languages, in the order the language menu shows them.</summary>
    public static readonly IReadOnlyList<string> Languages = [Reference, "ja"];

    private static readonly FrozenDictionary<string, FrozenDictionary<string, string>> s_texts =
        Languages.ToFrozenDictionary(language => language, Read, StringComparer.Ordinal);

    /// <summary>Every key and wording of one language.</summary>
    public static IReadOnlyDictionary<string, string> Of(string language) => s_texts[language];

    /// <summary>The wording of <paramref name="key"/>, in English where the language lacks it; null for a key nobody knows.</summary>
    public static string? Find(string language, string key) =>
        s_texts.TryGetValue(language, out var texts) && texts.TryGetValue(key, out var text) ? text
        : s_texts[Reference].GetValueOrDefault(key);

    private static FrozenDictionary<string, string> Read(string language)
    {
        var name = $"texts.{language}.json";
        using var stream = typeof(TextCatalog).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly lacks its text catalog {name}.");
        var texts = JsonSerializer.Deserialize<Dictionary<string, string>>(stream)
            ?? throw new InvalidOperationException($"The text catalog {name} is empty.");
        return texts.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
