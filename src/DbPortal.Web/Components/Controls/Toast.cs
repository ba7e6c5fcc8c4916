namespace DbPortal.Web.Components.Controls;

/// <summary>A short message that goes away by itself. A class: the same words shown twice are two messages.</summary>
internal sealed class Toast(string text, bool danger)
{
    /// <summary>What it says.</summary>
    public string Text => text;

    /// <summary>Something went wrong.</summary>
    public bool Danger => danger;
}
