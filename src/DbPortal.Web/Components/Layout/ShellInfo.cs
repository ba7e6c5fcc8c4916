namespace DbPortal.Web.Components.Layout;

/// <summary>What the frame of the pages shows of the workspace and the person.</summary>
/// <param name="Workspace">The workspace's name.</param>
/// <param name="Person">The person's name.</param>
/// <param name="Account">The written identity, <c>user:ann@acme.test</c>.</param>
/// <param name="Demo">The workspace is the demo, and says so on every page.</param>
/// <param name="Held">The permissions the person holds anywhere: which doors the navigation shows. The pages check for themselves.</param>
internal sealed record ShellInfo(string Workspace, string Person, string Account, bool Demo, IReadOnlySet<string> Held)
{
    /// <summary>The person holds the permission somewhere.</summary>
    public bool Holds(string permission) => Held.Contains(permission);
}
