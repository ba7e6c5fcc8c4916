namespace DbPortal.Gateway.Access;

/// <summary>A person's token as the page lists it; the token itself is never stored. <paramref name="Hint"/>: its first characters.</summary>
public sealed record PersonalToken(string Id, string Name, string Hint, DateTime CreatedUtc, DateTime? ExpiresUtc, DateTime? LastUsedUtc);
