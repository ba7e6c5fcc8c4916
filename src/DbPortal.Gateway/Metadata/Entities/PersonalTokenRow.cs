namespace DbPortal.Gateway.Metadata.Entities;

/// <summary>A person's token; the token itself is not here.</summary>
internal sealed class PersonalTokenRow
{
    public required string Id { get; init; }
    public required string Owner { get; init; }
    public required string Name { get; init; }

    /// <summary>SHA-256 of the token, hexadecimal.</summary>
    public required string TokenHash { get; init; }

    public required string Hint { get; init; }
    public DateTime CreatedUtc { get; init; }
    public DateTime? ExpiresUtc { get; init; }
}
