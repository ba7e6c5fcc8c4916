namespace DbPortal.Gateway.Access;

/// <summary>A group: members named here, and people whose sign-in claims hold one of <paramref name="Claims"/>.</summary>
public sealed record GroupEntry(string Name, string? Title, IReadOnlyList<Member> Members, IReadOnlyList<string> Claims);
