namespace DbPortal.Gateway.Targets.Demo;

/// <summary>The demo's folder: its databases, and the manifest that names them, their people and their masks.</summary>
public static class DemoWorkspace
{
    private const string ManifestResource = "DbPortal.Gateway.Targets.Demo.demo.yaml";

    /// <summary>
    /// Makes in <paramref name="folder"/> whatever of the demo is not there yet; takes a few seconds the first time. Returns the path of the
    /// manifest, whose paths are relative to it.
    /// </summary>
    public static async Task<string> CreateAsync(string folder, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        await DemoDatabase.CreateAsync(Path.Combine(folder, "company.db"), DemoSize.Production, cancellationToken);
        await DemoDatabase.CreateAsync(Path.Combine(folder, "company-staging.db"), DemoSize.Staging, cancellationToken);
        var manifest = Path.Combine(folder, "demo.yaml");
        var text = await DemoResources.ReadAsync(ManifestResource, cancellationToken);
        // Always written: the demo is the portal's own, and a newer portal brings a newer one.
        await File.WriteAllTextAsync(manifest, text, cancellationToken);
        return manifest;
    }
}
