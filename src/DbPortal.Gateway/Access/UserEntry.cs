namespace DbPortal.Gateway.Access;

/// <summary>A person. <paramref name="PasswordHash"/>: ASP.NET Core Identity's format; null: no local sign-in.</summary>
public sealed record UserEntry(string Email, string Name, string? PasswordHash, bool Disabled);
