using DbPortal.Web.Components;

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
        app.MapGet("/", () => TypedResults.LocalRedirect("~/sql")).ExcludeFromDescription();
        app.MapRazorComponents<App>()
            // The header of the whole portal already forbids frames.
            .AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null);
    }
}
