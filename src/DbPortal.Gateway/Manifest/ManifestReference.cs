namespace DbPortal.Gateway.Manifest;

/// <summary>A place that names an item which must exist.</summary>
internal sealed record ManifestReference(string Kind, string Name, ManifestNode Where);
