using System.Net;
using System.Security.Claims;
using DbPortal.Gateway.Access;
using DbPortal.Gateway.Manifest;
using Microsoft.AspNetCore.Components.Authorization;

namespace DbPortal.Web.Identity;

/// <summary>The principal of this circuit, for as long as the session is not ended and the account is active.</summary>
internal sealed class CurrentPrincipal(AuthenticationStateProvider authentication, IHttpContextAccessor http, LiveSessions sessions, IWorkspaceSource workspace)
{
    private IPAddress? _source;
    private ClaimsPrincipal? _known;

    /// <summary>Somebody was signed in here and is no more.</summary>
    public bool Ended => _known is { } known && !IsLive(known);

    /// <summary>Who it is; null when nobody is signed in any more. The address is that of the request the circuit began with.</summary>
    public async ValueTask<Principal?> GetAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _source ??= http.HttpContext?.Connection.RemoteIpAddress;
        var claims = (await authentication.GetAuthenticationStateAsync()).User;
        if (!IsLive(claims))
            return null;
        _known = claims;
        return PrincipalClaims.Read(claims, _source);
    }

    private bool IsLive(ClaimsPrincipal claims) =>
        sessions.IsLive(claims) && PrincipalClaims.Read(claims, null) is { } principal && SignInDesk.IsActive(workspace.Current, principal.Id);
}
