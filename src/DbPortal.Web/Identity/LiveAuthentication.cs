using DbPortal.Gateway.Access;
using DbPortal.Gateway.Manifest;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;

namespace DbPortal.Web.Identity;

/// <summary>Looks again, every few seconds of a live circuit, whether its session was ended and its account is active; if not, the circuit is signed out.</summary>
internal sealed class LiveAuthentication(ILoggerFactory loggers, IWorkspaceSource workspace, LiveSessions sessions) : RevalidatingServerAuthenticationStateProvider(loggers)
{
    protected override TimeSpan RevalidationInterval => TimeSpan.FromSeconds(5);

    protected override Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken) =>
        Task.FromResult(sessions.IsLive(authenticationState.User) && PrincipalClaims.Read(authenticationState.User, null) is { } principal && SignInDesk.IsActive(workspace.Current, principal.Id));
}
