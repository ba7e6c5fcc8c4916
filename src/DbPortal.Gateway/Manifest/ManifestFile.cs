namespace DbPortal.Gateway.Manifest;

/// <summary>One text of a manifest. <paramref name="Folder"/>: what relative paths in it start from; null for text that was sent in.</summary>
internal sealed record ManifestFile(string Name, string Text, string? Folder);
