using DbPortal.Gateway.Access;
using DbPortal.Gateway.Queries;
using DbPortal.Web.Identity;
using DbPortal.Web.Localization;

namespace DbPortal.Web.Api;

/// <summary>
/// Keeps what a signed-in person chose in the page's menus. JSON rather than a form: another site cannot send it with the person's cookie, so there is no
/// antiforgery token to it.
/// </summary>
internal static class PreferencesApi
{
    public static void MapPreferences(this IEndpointRouteBuilder app) => app.MapPost("/preferences", KeepAsync).RequireAuthorization().ExcludeFromDescription();

    private static async Task<IResult> KeepAsync(HttpContext context, PreferenceStore store)
    {
        if (!context.Request.HasJsonContentType() || PrincipalClaims.Read(context.User, null) is not { } principal)
            return Problems.Result(ErrorCode.InvalidRequest, "Send JSON.");
        var (wanted, problem) = await JsonBody.ReadAsync<UserPreferences>(context.Request, context.RequestAborted);
        if (wanted is null)
            return Problems.Result(problem!); // set whenever there is no body
        if (wanted.Theme is { } theme && !PreferenceCookies.Themes.Contains(theme) || wanted.Language is { } language && !TextCatalog.Languages.Contains(language))
            return Problems.Result(ErrorCode.InvalidRequest, "There is no such theme or language.");
        var known = await store.ReadAsync(principal.Id, context.RequestAborted);
        await store.WriteAsync(principal.Id, new UserPreferences(wanted.Language ?? known.Language, wanted.Theme ?? known.Theme), context.RequestAborted);
        return Results.NoContent();
    }
}
