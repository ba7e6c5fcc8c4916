using DbPortal.Gateway.Access;
using DbPortal.Gateway.Targets;
using DbPortal.Web.Identity;

namespace DbPortal.Web.Api;

/// <summary>Who one is and what one holds.</summary>
internal static class MeApi
{
    public static void MapMe(this IEndpointRouteBuilder api)
    {
        api.MapGet("/me", Me);
        api.MapGet("/me/databases", DatabasesAsync);
    }

    private static async Task<IResult> DatabasesAsync(HttpContext context, CatalogBrowser browser, CancellationToken cancellationToken)
    {
        if (PrincipalClaims.Read(context.User, context.Connection.RemoteIpAddress) is not { } principal)
            return Problems.Result(Gateway.Queries.ErrorCode.Unauthenticated, "Sign in first.");
        var found = await browser.ListAsync(principal, cancellationToken);
        return Results.Ok(new { databases = found.Databases.Select(DatabaseBody.Of), unreachable = found.Unreachable.Select(u => new { instance = u.Key, reason = u.Value }) });
    }

    private static IResult Me(HttpContext context, AccessDesk desk)
    {
        if (PrincipalClaims.Read(context.User, context.Connection.RemoteIpAddress) is not { } principal)
            return Problems.Result(Gateway.Queries.ErrorCode.Unauthenticated, "Sign in first.");
        return Results.Ok(new
        {
            member = principal.Name,
            name = principal.DisplayName,
            groups = desk.GroupsOf(principal),
            permissions = desk.PermissionsOf(principal),
            bindings = desk.HoldingsOf(principal).Select(h => new
            {
                id = h.Binding.Id,
                effect = h.Binding.Effect == BindingEffect.Deny ? "deny" : "allow",
                role = h.Binding.Role,
                permissions = h.Permissions,
                scope = h.Binding.Scope,
                expires = h.Binding.ExpiresUtc,
                via = h.Via.ToString(),
                origin = h.Binding.Origin,
            }),
        });
    }
}
