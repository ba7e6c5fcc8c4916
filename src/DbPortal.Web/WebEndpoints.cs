using DbPortal.Web.Api;
using DbPortal.Web.Identity;
using DbPortal.Web.Pages;

namespace DbPortal.Web;

/// <summary>The order of the middleware, and everything that answers.</summary>
internal static class WebEndpoints
{
    public static void UsePortal(this WebApplication app)
    {
        app.UseMiddleware<SecurityHeaders>();
        app.UseExceptionHandler(UnexpectedErrors.Configure);
        app.UseStatusCodePages(UnexpectedErrors.WriteStatusAsync);
        app.UsePageLocalization();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
    }

    public static void MapPortal(this WebApplication app)
    {
        app.MapHealth();
        app.MapReference();
        app.MapSession();
        app.MapRuns();
        app.MapPreferences();
        app.MapVerifyFiles();
        var api = app.MapGroup("/api/v1").RequireAuthorization(TokenAuthentication.Policy).DisableAntiforgery().WithMetadata(ApiMarker.Instance);
        api.MapQueries();
        api.MapMe();
        api.MapTokens();
        api.MapAudit();
        api.MapManifest();
        api.MapVerify();
        api.MapNet();
        api.MapNewColumns();
        api.MapUnknown();
        app.MapPages();
    }
}
