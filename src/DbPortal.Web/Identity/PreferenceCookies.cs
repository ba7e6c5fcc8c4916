using DbPortal.Gateway.Access;
using DbPortal.Web.Localization;
using Microsoft.AspNetCore.Localization;

namespace DbPortal.Web.Identity;

/// <summary>
/// Theme and language as the browser keeps them, for pages are rendered by them before anybody is known. A sign-in brings those that the person chose
/// anywhere else.
/// </summary>
internal static class PreferenceCookies
{
    /// <summary>The cookie with the theme.</summary>
    public const string Theme = "dbp-theme";

    /// <summary>The themes there are.</summary>
    public static readonly IReadOnlyList<string> Themes = ["system", "light", "dark"];

    /// <summary>Gives this browser what the person chose.</summary>
    public static void Write(HttpContext context, UserPreferences preferences)
    {
        var options = new CookieOptions { Path = "/", MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps };
        if (preferences.Theme is { } theme && Themes.Contains(theme))
            context.Response.Cookies.Append(Theme, theme, options);
        if (preferences.Language is { } language && TextCatalog.Languages.Contains(language))
            context.Response.Cookies.Append(CookieRequestCultureProvider.DefaultCookieName, CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(language)), options);
    }
}
