namespace DbPortal.Gateway.Access;

/// <summary>A named set of permissions.</summary>
public sealed record RoleEntry(string Name, string Title, IReadOnlySet<string> Permissions, bool BuiltIn);
