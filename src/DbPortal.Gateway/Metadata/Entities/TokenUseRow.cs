namespace DbPortal.Gateway.Metadata.Entities;

/// <summary>When a token (of a person or service account) was last used.</summary>
internal sealed class TokenUseRow
{
    public required string TokenHash { get; init; }
    public DateTime LastUsedUtc { get; set; }
}
