namespace DbPortal.Gateway.Manifest;

/// <summary>What applying a manifest would do (or has done), in the order of sections. <paramref name="BaseVersion"/>: the configuration it was made against.</summary>
public sealed record ManifestPlan(long BaseVersion, IReadOnlyList<ManifestChange> Changes)
{
    /// <summary>The store already is as the manifest says.</summary>
    public bool IsEmpty => Changes.Count == 0;
}
