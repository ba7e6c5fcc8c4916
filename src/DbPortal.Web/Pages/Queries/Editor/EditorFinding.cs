namespace DbPortal.Web.Pages.Queries.Editor;

/// <summary>Something the server found in a text: marked in the editor from <paramref name="From"/> to <paramref name="To"/>.</summary>
/// <param name="From">UTF-16 position.</param>
/// <param name="To">UTF-16 position after it.</param>
/// <param name="Severity"><c>error</c> or <c>warning</c>.</param>
/// <param name="Message">In the reader's language.</param>
public sealed record EditorFinding(int From, int To, string Severity, string Message);
