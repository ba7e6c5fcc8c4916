namespace DbPortal.Gateway.Manifest;

/// <summary>
/// One difference between a manifest and the store. <paramref name="Kind"/> is the section (<c>instances</c>), <paramref name="Fields"/> the fields
/// that change; values are not told, for they may be secret.
/// </summary>
public sealed record ManifestChange(ManifestAction Action, string Kind, string Name, IReadOnlyList<string> Fields);
