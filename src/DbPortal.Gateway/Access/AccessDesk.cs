namespace DbPortal.Gateway.Access;

/// <summary>Answers questions about access for pages and API: what somebody holds, and whether they hold one permission.</summary>
public sealed class AccessDesk
{
    private readonly AccessDirectory _directory;

    internal AccessDesk(AccessDirectory directory) => _directory = directory;

    /// <summary>Whether a permission without a database (audit, access, workspace) is held.</summary>
    public bool HoldsInWorkspace(Principal principal, string permission) => _directory.Current.For(principal).HoldsInWorkspace(permission);

    /// <summary>Names of all groups the principal is in.</summary>
    public IReadOnlyList<string> GroupsOf(Principal principal) => _directory.Current.GroupsOf(principal).Order(StringComparer.Ordinal).ToList();

    /// <summary>Everything the principal holds now, with the membership that gives it.</summary>
    public IReadOnlyList<Holding> HoldingsOf(Principal principal)
    {
        var rules = _directory.Current;
        var identities = new List<Member> { principal.Id };
        identities.AddRange(rules.GroupsOf(principal).Select(g => new Member(MemberKind.Group, g)));
        identities.Add(Member.Everyone);
        return rules.For(principal).InForce()
            .Select(b => ToHolding(rules, b, identities.First(i => b.Members.Contains(i))))
            .ToList();
    }

    /// <summary>All permissions held anywhere at all.</summary>
    public IReadOnlyList<string> PermissionsOf(Principal principal)
    {
        var held = HoldingsOf(principal).Where(h => h.Binding.Effect == BindingEffect.Allow).SelectMany(h => h.Permissions).ToHashSet(StringComparer.Ordinal);
        return Permissions.All.Where(held.Contains).ToList();
    }

    private static Holding ToHolding(AccessRules rules, BindingEntry binding, Member via)
    {
        var role = rules.Snapshot.Roles.FirstOrDefault(r => r.Name == binding.Role);
        var permissions = binding.Permissions.Concat(role?.Permissions ?? Enumerable.Empty<string>()).ToHashSet(StringComparer.Ordinal);
        return new(binding, role, Permissions.All.Where(permissions.Contains).ToList(), via);
    }
}
