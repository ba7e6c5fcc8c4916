namespace DbPortal.Gateway.Access;

/// <summary>An account for programs. <paramref name="TokenHash"/>: SHA-256 of its token, hexadecimal.</summary>
public sealed record ServiceAccountEntry(string Name, string TokenHash, bool Disabled);
