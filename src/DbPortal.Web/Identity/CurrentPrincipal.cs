using DbPortal.Gateway.Access;
using Microsoft.AspNetCore.Components.Authorization;

namespace DbPortal.Web.Identity;

/// <summary>The principal of this circuit or request.</summary>
internal sealed class CurrentPrincipal(AuthenticationStateProvider authentication, IHttpContextAccessor http)
{
    private Principal? _known;

    /// <summary>Who it is; null when nobody is signed in. The address is that of the request the circuit began with.</summary>
    public async ValueTask<Principal?> GetAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (_known is not null)
            return _known;
        var state = await authentication.GetAuthenticationStateAsync();
        return _known = PrincipalClaims.Read(state.User, http.HttpContext?.Connection.RemoteIpAddress);
    }
}
