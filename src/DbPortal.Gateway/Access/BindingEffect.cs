namespace DbPortal.Gateway.Access;

/// <summary>Whether a binding gives or takes away.</summary>
public enum BindingEffect { Allow, Deny }
