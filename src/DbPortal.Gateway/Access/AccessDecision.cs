namespace DbPortal.Gateway.Access;

/// <summary>Whether a permission is held and why: the binding that gives it, or the one that takes it away. Neither: nothing gives it.</summary>
public sealed record AccessDecision(bool Allowed, BindingEntry? By, BindingEntry? DeniedBy)
{
    /// <summary>Nothing gives the permission.</summary>
    public static readonly AccessDecision Nothing = new(false, null, null);
}
