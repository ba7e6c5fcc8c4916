namespace DbPortal.Gateway.Access;

/// <summary>
/// Whose a token is. <paramref name="TokenId"/> and <paramref name="ExpiresUtc"/> are those of a personal token; a service account's has neither.
/// </summary>
public sealed record TokenOwner(Member Member, string? TokenId, DateTime? ExpiresUtc);
