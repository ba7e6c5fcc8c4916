using DbPortal.Gateway.Metadata.Entities;

namespace DbPortal.Gateway.Manifest;

/// <summary>What has to be done so that the store says what a manifest says.</summary>
internal sealed record Reconciliation(
    IReadOnlyList<ManifestItem> Created,
    IReadOnlyList<(ConfigurationItem Stored, ManifestItem Wanted)> Changed,
    IReadOnlyList<ConfigurationItem> Removed,
    IReadOnlyList<ManifestChange> Changes);
