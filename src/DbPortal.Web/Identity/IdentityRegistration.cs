using DbPortal.Gateway.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;

namespace DbPortal.Web.Identity;

internal static class IdentityRegistration
{
    /// <summary>Cookie sessions for people, tokens for programs, one policy for each permission; whatever names no policy needs a sign-in.</summary>
    public static IServiceCollection AddPortalIdentity(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddCascadingAuthenticationState();
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme)
            .AddCookie(ConfigureCookie)
            .AddScheme<AuthenticationSchemeOptions, TokenAuthentication>(TokenAuthentication.SchemeName, null);
        services.AddAuthorization(ConfigurePolicies);
        return services
            .AddSingleton<IAuthorizationHandler, PermissionHandler>()
            .AddSingleton<IPasswordHasher<UserEntry>, PasswordHasher<UserEntry>>()
            .AddSingleton<SignInDesk>()
            .AddSingleton<SignInThrottle>()
            .AddSingleton<LiveSessions>()
            .AddSingleton<DemoMode>()
            .AddScoped<CurrentPrincipal>()
            .AddScoped<AuthenticationStateProvider, LiveAuthentication>();
    }

    private static void ConfigureCookie(CookieAuthenticationOptions cookie)
    {
        cookie.Cookie.Name = "dbportal";
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        cookie.ExpireTimeSpan = LiveSessions.Lifetime;
        cookie.SlidingExpiration = true;
        cookie.LoginPath = "/sign-in";
        cookie.AccessDeniedPath = "/denied";
        cookie.ReturnUrlParameter = "returnUrl";
        cookie.Events.OnValidatePrincipal = SignInDesk.ValidateAsync;
    }

    private static void ConfigurePolicies(AuthorizationOptions options)
    {
        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
        options.AddPolicy(TokenAuthentication.Policy, p => p.AddAuthenticationSchemes(TokenAuthentication.SchemeName).RequireAuthenticatedUser());
        foreach (var permission in Permissions.All)
            options.AddPolicy(permission, p => p.RequireAuthenticatedUser().AddRequirements(new PermissionRequirement(permission)));
    }
}
