using System.Net;

namespace DbPortal.Gateway.Access;

/// <summary>
/// What one principal holds, under one configuration: answers every question of permission. Deny wins; nothing said means no.
/// Expiry, hours and source address are looked at for each question, so an answer is never older than the clock.
/// </summary>
internal sealed class PrincipalAccess(IReadOnlyList<CompiledBinding> bindings, IPAddress? source, TimeProvider clock)
{
    /// <summary>No binding ends or keeps hours: what it says now it says for good.</summary>
    public bool IsTimeless { get; } = bindings.All(b => b.Entry is { ExpiresUtc: null, Scope.Hours: null });

    /// <summary>Is the permission held on exactly this address?</summary>
    public AccessDecision Decide(string permission, ResourceAddress at)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        CompiledBinding? allow = null;
        foreach (var binding in bindings)
        {
            if (!binding.Permissions.Contains(permission) || !InForce(binding, now))
                continue;
            if (binding.Entry.Effect == BindingEffect.Deny)
            {
                if (binding.Scope.Covers(at))
                    return new(false, null, binding.Entry);
            }
            else if (allow is null && binding.Scope.Covers(at))
            {
                allow = binding;
            }
        }
        return allow is null ? AccessDecision.Nothing : new(true, allow.Entry, null);
    }

    /// <summary>Is the permission held on anything in the database of this address? For listing; never for running.</summary>
    public bool HoldsAnywhereIn(string permission, ResourceAddress database)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var held = bindings.Where(b => b.Permissions.Contains(permission) && InForce(b, now) && b.Scope.CoversDatabase(database)).ToList();
        return held.Exists(b => b.Entry.Effect == BindingEffect.Allow)
            && !held.Exists(b => b.Entry.Effect == BindingEffect.Deny && b.Scope.IsDatabaseWide);
    }

    /// <summary>Is the permission held on the whole database, with no deny on any part of it?</summary>
    public bool HoldsOnAllOf(string permission, ResourceAddress database)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var held = bindings.Where(b => b.Permissions.Contains(permission) && InForce(b, now) && b.Scope.CoversDatabase(database)).ToList();
        return held.Exists(b => b.Entry.Effect == BindingEffect.Allow && b.Scope.IsDatabaseWide)
            && !held.Exists(b => b.Entry.Effect == BindingEffect.Deny);
    }

    /// <summary>Is a permission that has no database (audit, access, workspace) held?</summary>
    public bool HoldsInWorkspace(string permission)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var held = bindings.Where(b => b.Permissions.Contains(permission) && InForce(b, now) && b.Scope.IsWorkspaceWide).ToList();
        return held.Exists(b => b.Entry.Effect == BindingEffect.Allow) && !held.Exists(b => b.Entry.Effect == BindingEffect.Deny);
    }

    /// <summary>The bindings that are about this principal and in force now.</summary>
    public IEnumerable<BindingEntry> InForce()
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return bindings.Where(b => InForce(b, now)).Select(b => b.Entry);
    }

    private bool InForce(CompiledBinding binding, DateTime now) =>
        (binding.Entry.ExpiresUtc is null || binding.Entry.ExpiresUtc > now)
        // A deny whose hours or source cannot be judged holds all the same.
        && (binding.Scope.HoldsNow(source, now) || binding.Entry.Effect == BindingEffect.Deny && source is null);
}
