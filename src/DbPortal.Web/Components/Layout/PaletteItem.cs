namespace DbPortal.Web.Components.Layout;

/// <summary>Something the command palette can open.</summary>
internal sealed record PaletteItem(string Icon, string Text, string Group, string Href);
