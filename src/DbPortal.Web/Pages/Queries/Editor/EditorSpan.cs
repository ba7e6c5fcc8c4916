namespace DbPortal.Web.Pages.Queries.Editor;

/// <summary>Where a statement is, as the server splits the text.</summary>
/// <param name="From">UTF-16 position.</param>
/// <param name="To">UTF-16 position after it.</param>
public sealed record EditorSpan(int From, int To);
