using DbPortal.Web.Identity;
using Microsoft.AspNetCore.Mvc;

namespace DbPortal.Web.Api;

/// <summary>The forms behind the sign-in page. Antiforgery is checked for each.</summary>
internal static class SessionApi
{
    /// <summary>Holds the address of a try that failed, for the page that comes next.</summary>
    public const string TriedCookie = "dbp-tried";

    public static void MapSession(this IEndpointRouteBuilder app)
    {
        var session = app.MapGroup("/auth").ExcludeFromDescription();
        session.MapPost("/sign-in", SignInAsync).AllowAnonymous();
        session.MapPost("/demo", DemoAsync).AllowAnonymous();
        session.MapPost("/sign-out", SignOutAsync).AllowAnonymous();
    }

    private static async Task<IResult> SignInAsync(HttpContext context, SignInDesk desk, [FromForm] string? email, [FromForm] string? password, [FromForm] string? returnUrl)
    {
        var result = await desk.SignInAsync(context, email ?? "", password ?? "");
        if (result == SignInOutcome.Done)
            context.Response.Cookies.Delete(TriedCookie);
        else if (email is { Length: > 0 and < 255 })
            context.Response.Cookies.Append(TriedCookie, email, new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = context.Request.IsHttps, MaxAge = TimeSpan.FromMinutes(5) });
        return Answer(result, returnUrl);
    }

    private static async Task<IResult> DemoAsync(HttpContext context, SignInDesk desk, [FromForm] string? email, [FromForm] string? returnUrl) =>
        Answer(await desk.SignInAsDemoPersonAsync(context, email ?? ""), returnUrl);

    private static async Task<IResult> SignOutAsync(HttpContext context, SignInDesk desk, IFormCollection form)
    {
        _ = form; // bound so that the antiforgery token in it is checked
        await desk.SignOutAsync(context);
        return Results.Redirect("/sign-in");
    }

    private static IResult Answer(SignInOutcome result, string? returnUrl)
    {
        var target = IsLocal(returnUrl) ? returnUrl! : "/"; // IsLocal is false for null
        return result switch
        {
            SignInOutcome.Done => Results.Redirect(target),
            SignInOutcome.WrongCredentials => Back("credentials"),
            SignInOutcome.Locked => Back("locked"),
            SignInOutcome.Unavailable => Back("unavailable"),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

        IResult Back(string error) => Results.Redirect($"/sign-in?error={error}&returnUrl={Uri.EscapeDataString(target)}");
    }

    /// <summary>A path of this site: begins with one slash, and neither a second one nor a backslash follows.</summary>
    private static bool IsLocal(string? url) =>
        url is { Length: > 0 } && url[0] == '/' && (url.Length == 1 || url[1] is not ('/' or '\\')) && !url.Any(char.IsControl);
}
