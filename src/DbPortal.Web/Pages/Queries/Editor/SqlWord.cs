namespace DbPortal.Web.Pages.Queries.Editor;

/// <summary>A word, quoted name or sign of a text, for completion. Comments and strings are left out.</summary>
/// <param name="Text">Without quotes.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="IsName">A word or quoted name, no sign.</param>
/// <param name="Quoted">It stood in quotes, so it is no keyword.</param>
internal readonly record struct SqlWord(string Text, int Start, bool IsName, bool Quoted)
{
    /// <summary>It is this keyword or sign.</summary>
    public bool Is(string text) => !Quoted && Text.Equals(text, StringComparison.OrdinalIgnoreCase);
}
