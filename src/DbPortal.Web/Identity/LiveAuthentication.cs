using DbPortal.Gateway.Access;
using DbPortal.Gateway.Manifest;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;

namespace DbPortal.Web.Identity;

/// <summary>Looks again, every half minute of a live circuit, whether its account still exists and is not disabled; if not, the circuit is signed out.</summary>
internal sealed class LiveAuthentication(ILoggerFactory loggers, IWorkspaceSource workspace) : RevalidatingServerAuthenticationStateProvider(loggers)
{
    protected override TimeSpan RevalidationInterval => TimeSpan.FromSeconds(30);

    protected override Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken) =>
        Task.FromResult(PrincipalClaims.Read(authenticationState.User, null) is { } principal && SignInDesk.IsActive(workspace.Current, principal.Id));
}
