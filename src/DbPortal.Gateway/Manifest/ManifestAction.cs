namespace DbPortal.Gateway.Manifest;

/// <summary>What applying does to one item.</summary>
public enum ManifestAction { Create, Change, Remove }
