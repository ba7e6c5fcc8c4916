namespace DbPortal.Gateway.Manifest;

/// <summary>
/// Where a manifest comes from: a file or folder of the server, which its operator controls, or text that somebody sent. Text may not refer to
/// files of the server.
/// </summary>
public sealed record ManifestSource
{
    private ManifestSource()
    {
    }

    /// <summary>A YAML file, or a folder whose <c>*.yaml</c> and <c>*.yml</c> files make one manifest together.</summary>
    public string? Path { get; private init; }

    /// <summary>The YAML itself.</summary>
    public string? Text { get; private init; }

    /// <summary>How errors name the text.</summary>
    public string Name { get; private init; } = "manifest";

    /// <summary>Literal secrets are allowed: for the demo workspace alone.</summary>
    public bool AllowsLiteralSecrets { get; private init; }

    /// <summary>A file or folder.</summary>
    public static ManifestSource FromPath(string path) => new() { Path = path, Name = path };

    /// <summary>Text that was sent in.</summary>
    public static ManifestSource FromText(string text, string name) => new() { Text = text, Name = name };

    /// <summary>The portal's own demo workspace.</summary>
    public static ManifestSource Demo(string path) => new() { Path = path, Name = path, AllowsLiteralSecrets = true };
}
