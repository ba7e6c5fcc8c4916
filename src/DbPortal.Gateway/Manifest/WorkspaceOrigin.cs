namespace DbPortal.Gateway.Manifest;

/// <summary>Where the configuration in the store comes from.</summary>
public enum WorkspaceOrigin
{
    /// <summary>There is none yet.</summary>
    Empty,

    /// <summary>The demo workspace, and nothing else.</summary>
    Demo,

    /// <summary>A real manifest, or something made in the pages.</summary>
    Real,
}
