namespace DbPortal.Gateway.Access;

/// <summary>A token just made. <paramref name="Plain"/> is shown once and cannot be had again.</summary>
public sealed record IssuedToken(PersonalToken Token, string Plain);
