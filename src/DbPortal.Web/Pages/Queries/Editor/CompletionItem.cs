namespace DbPortal.Web.Pages.Queries.Editor;

/// <summary>A name to complete with.</summary>
/// <param name="Label">What is shown and matched.</param>
/// <param name="Insert">What is written, quoted where needed.</param>
/// <param name="Kind">table, view, column, masked, schema, alias: chooses the symbol.</param>
/// <param name="Detail">Type or origin.</param>
/// <param name="Boost">Puts it above (or below) others, -99 to 99.</param>
public sealed record CompletionItem(string Label, string Insert, string Kind, string? Detail, int Boost);
