using DbPortal.Gateway.Access;
using DbPortal.Gateway.Manifest;
using DbPortal.Web.Identity;

namespace DbPortal.Web.Components.Layout;

/// <summary>Finds out what the frame shows.</summary>
internal sealed class ShellReader(IWorkspaceSource workspace, CurrentPrincipal identity, AccessDesk access, DemoMode demo)
{
    /// <summary>The frame of the person of this circuit; null when nobody is signed in.</summary>
    public async Task<ShellInfo?> ReadAsync(CancellationToken cancellationToken) =>
        await identity.GetAsync(cancellationToken) is { } principal
            ? new(workspace.Current.Name, principal.DisplayName, principal.Name, demo.Active, access.PermissionsOf(principal).ToHashSet(StringComparer.Ordinal))
            : null;
}
