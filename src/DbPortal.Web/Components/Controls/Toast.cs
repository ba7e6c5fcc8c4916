namespace DbPortal.Web.Components.Controls;

/// <summary>A short message that goes away by itself.</summary>
internal sealed record Toast(string Text, bool Danger);
