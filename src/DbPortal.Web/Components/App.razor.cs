using DbPortal.Web.Identity;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;

namespace DbPortal.Web.Components;

/// <summary>
/// The document. Interactive pages are not prerendered: there is nothing for search engines here, and rendering once halves the work.
/// </summary>
public sealed partial class App
{
    /// <summary>Where the content security policy's nonce of the request is kept.</summary>
    internal const string NonceItem = "csp-nonce";

    private static readonly string[] s_navs = ["mini", "full"];
    private static readonly InteractiveServerRenderMode s_interactive = new(prerender: false);

    [CascadingParameter]
    private HttpContext Http { get; set; } = default!; // cascaded to every statically rendered document

    private IComponentRenderMode? PageMode => Http.AcceptsInteractiveRouting() ? s_interactive : null;

    private string Theme => Http.Request.Cookies[PreferenceCookies.Theme] is { } theme && PreferenceCookies.Themes.Contains(theme) ? theme : "system";

    private bool IsSignedIn => Http.User.Identity is { IsAuthenticated: true };

    /// <summary>Open or reduced as somebody chose; else as the window has room.</summary>
    private string Nav => Http.Request.Cookies["dbp-nav"] is { } chosen && s_navs.Contains(chosen) ? chosen : "auto";

    private Dictionary<string, object> NonceAttribute =>
        Http.Items[NonceItem] is string nonce ? new() { ["nonce"] = nonce } : [];
}
