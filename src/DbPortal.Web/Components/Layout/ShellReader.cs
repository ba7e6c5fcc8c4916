using DbPortal.Gateway.Manifest;
using Microsoft.AspNetCore.Components.Authorization;

namespace DbPortal.Web.Components.Layout;

/// <summary>Finds out what the frame shows.</summary>
internal sealed class ShellReader(IWorkspaceSource workspace, AuthenticationStateProvider authentication)
{
    /// <summary>The frame of the person of this circuit; null when nobody is signed in.</summary>
    public async Task<ShellInfo?> ReadAsync()
    {
        var state = await authentication.GetAuthenticationStateAsync();
        var name = state.User.Identity?.Name;
        return name is null ? null : new ShellInfo(workspace.Current.Name, name, name, false, new HashSet<string>());
    }
}
