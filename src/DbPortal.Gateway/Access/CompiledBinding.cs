namespace DbPortal.Gateway.Access;

/// <summary>A binding with its role resolved and its scope compiled.</summary>
internal sealed record CompiledBinding(BindingEntry Entry, IReadOnlySet<string> Permissions, CompiledScope Scope);
