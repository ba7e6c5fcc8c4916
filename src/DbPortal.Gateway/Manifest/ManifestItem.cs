using DbPortal.Gateway.Targets;

namespace DbPortal.Gateway.Manifest;

/// <summary>One configuration item as a manifest wants it: its entry as canonical JSON, and its secret apart.</summary>
internal sealed record ManifestItem(string Kind, string Name, int Position, string Body, Secret? Secret, ManifestNode Where);
