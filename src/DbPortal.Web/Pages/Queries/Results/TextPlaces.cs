namespace DbPortal.Web.Pages.Queries.Results;

/// <summary>Finds places of a text again.</summary>
internal static class TextPlaces
{
    private const int Longest = 80;

    /// <summary>The text of a place on one line, shortened.</summary>
    public static string Excerpt(string text, int start, int length)
    {
        var from = Math.Clamp(start, 0, text.Length);
        var to = Math.Clamp(from + Math.Max(length, 1), from, text.Length);
        var excerpt = string.Join(' ', text[from..Math.Min(to, from + Longest)].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return to - from > Longest ? excerpt + "…" : excerpt.Length == 0 ? "…" : excerpt;
    }
}
