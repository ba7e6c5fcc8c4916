namespace DbPortal.Gateway.Manifest;

/// <summary>The workspace's own settings.</summary>
internal sealed record WorkspaceEntry(string Name, string DefaultLanguage)
{
    /// <summary>New columns of tables with masked columns are shown before anybody has looked at them.</summary>
    public bool ShowNewColumns { get; init; }

    /// <summary>Before anything was configured.</summary>
    public static readonly WorkspaceEntry Default = new("DbPortal", "en");
}
