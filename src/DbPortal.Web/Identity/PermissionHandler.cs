using DbPortal.Gateway.Access;
using Microsoft.AspNetCore.Authorization;

namespace DbPortal.Web.Identity;

/// <summary>Asks the access rules in force, at every request: a policy never caches a right.</summary>
internal sealed class PermissionHandler(AccessDesk desk, IHttpContextAccessor http) : AuthorizationHandler<PermissionRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, PermissionRequirement requirement)
    {
        if (PrincipalClaims.Read(context.User, http.HttpContext?.Connection.RemoteIpAddress) is { } principal && desk.HoldsInWorkspace(principal, requirement.Permission))
            context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
