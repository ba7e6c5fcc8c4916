using System.Globalization;

namespace DbPortal.Web.Localization;

/// <summary>The words of the pages in the reader's language: the culture of the request or circuit that asked for this.</summary>
internal sealed class Texts
{
    /// <summary>The language in use: one of <see cref="TextCatalog.Languages"/>.</summary>
    public string Language { get; } = TextCatalog.Languages.FirstOrDefault(language => language == CultureInfo.CurrentUICulture.TwoLetterISOLanguageName)
        ?? TextCatalog.Reference;

    /// <summary>The wording of <paramref name="key"/>; the key itself when no catalog has it, so that the gap is seen.</summary>
    public string this[string key] => TextCatalog.Find(Language, key) ?? key;

    /// <summary>The wording with its placeholders <c>{0}</c>, <c>{1}</c> … filled in.</summary>
    public string this[string key, params object?[] arguments] => string.Format(CultureInfo.CurrentCulture, this[key], arguments);

    /// <summary>The wording for a number of things, with the number in its first place; the singular is under the key with <c>.one</c>.</summary>
    public string Counted(string key, long count) => string.Format(CultureInfo.CurrentCulture, this[count == 1 ? $"{key}.one" : key], count.ToString("N0", CultureInfo.CurrentCulture));

    /// <summary>The wording, or <paramref name="fallback"/> for a key that no catalog has.</summary>
    public string Or(string key, string fallback, params IReadOnlyList<string> arguments) =>
        TextCatalog.Find(Language, key) is { } text ? string.Format(CultureInfo.CurrentCulture, text, [.. arguments]) : fallback;
}
