namespace DbPortal.Gateway.Access;

/// <summary>
/// Gives (or with <see cref="BindingEffect.Deny"/> takes away) the permissions of a role or list to members within a scope, until a time.
/// Deny wins over any allow. <paramref name="Origin"/>: manifest, ui, request:ID.
/// </summary>
public sealed record BindingEntry(
    string Id,
    BindingEffect Effect,
    string? Role,
    IReadOnlyList<string> Permissions,
    IReadOnlyList<Member> Members,
    BindingScope Scope,
    DateTime? ExpiresUtc,
    string Origin);
