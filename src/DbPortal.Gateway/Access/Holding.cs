namespace DbPortal.Gateway.Access;

/// <summary>One thing somebody holds: the binding, its role if any, what it permits, and through which membership it is theirs.</summary>
public sealed record Holding(BindingEntry Binding, RoleEntry? Role, IReadOnlyList<string> Permissions, Member Via);
