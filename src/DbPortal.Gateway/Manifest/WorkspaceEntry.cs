namespace DbPortal.Gateway.Manifest;

/// <summary>The workspace's own settings.</summary>
internal sealed record WorkspaceEntry(string Name, string DefaultLanguage)
{
    /// <summary>Before anything was configured.</summary>
    public static readonly WorkspaceEntry Default = new("DbPortal", "en");
}
