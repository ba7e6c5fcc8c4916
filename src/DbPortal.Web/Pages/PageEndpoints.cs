using DbPortal.Gateway.Access;
using DbPortal.Web.Components;
using DbPortal.Web.Identity;

namespace DbPortal.Web.Pages;

/// <summary>Maps the pages and their files.</summary>
internal static class PageEndpoints
{
    /// <summary>The language of each request: the reader's choice, else the browser's.</summary>
    public static IApplicationBuilder UsePageLocalization(this IApplicationBuilder app) => app.UseRequestLocalization();

    /// <summary>Pages, their circuit and their static files. Each page says itself who may see it.</summary>
    public static void MapPages(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapGet("/", (HttpContext context, AccessDesk access) => TypedResults.LocalRedirect(StartOf(context, access))).ExcludeFromDescription();
        app.MapRazorComponents<App>()
            // The header of the whole portal already forbids frames.
            .AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null);
    }

    /// <summary>Where work begins: for somebody who reads the audit and queries nothing, there.</summary>
    private static string StartOf(HttpContext context, AccessDesk access)
    {
        if (PrincipalClaims.Read(context.User, context.Connection.RemoteIpAddress) is not { } principal)
            return "~/sql";
        var held = access.PermissionsOf(principal);
        return held.Contains(Permissions.AuditRead) && !held.Contains(Permissions.QueryRead) ? "~/audit" : "~/sql";
    }
}
