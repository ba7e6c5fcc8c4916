using System.Globalization;
using System.Net;
using DbPortal.Gateway.Manifest;

namespace DbPortal.Gateway.Access;

/// <summary>The access part of one configuration, compiled: who is in which group, which bindings are about whom.</summary>
internal sealed class AccessRules
{
    private const int PrincipalGeneration = 1024;
    private readonly WorkspaceSnapshot _snapshot;
    private readonly TimeProvider _clock;
    private readonly RecentItems<(Member Id, string Claims, IPAddress? Source), PrincipalAccess> _held = new(PrincipalGeneration);
    private readonly Dictionary<string, GroupEntry> _groups;
    private readonly ILookup<Member, CompiledBinding> _bindings;

    public AccessRules(WorkspaceSnapshot snapshot, TimeProvider clock)
    {
        _snapshot = snapshot;
        _clock = clock;
        _groups = snapshot.Groups.ToDictionary(g => g.Name, StringComparer.Ordinal);
        var roles = snapshot.Roles.ToDictionary(r => r.Name, r => r.Permissions, StringComparer.Ordinal);
        _bindings = snapshot.Bindings
            .Select(b => (Entry: b, Compiled: Compile(b, roles)))
            .SelectMany(b => b.Entry.Members.Select(m => (Member: m, b.Compiled)))
            .ToLookup(b => b.Member, b => b.Compiled);
    }

    /// <summary>The configuration these rules were made from.</summary>
    public WorkspaceSnapshot Snapshot => _snapshot;

    /// <summary>Everything this principal holds: the same object each time while these rules are in force. A disabled or unknown account holds nothing.</summary>
    public PrincipalAccess For(Principal principal)
    {
        var key = (principal.Id, WriteClaims(principal.Claims), principal.Source);
        if (!_held.TryGet(key, out var held))
            _held.Keep(key, held = Gather(principal));
        return held;
    }

    /// <summary>Claims as one text that no other claims have, whatever is in them.</summary>
    private static string WriteClaims(IReadOnlyList<string> claims) =>
        claims.Count == 0 ? "" : string.Concat(claims.Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Length}:{c}")));

    private PrincipalAccess Gather(Principal principal)
    {
        if (!IsActive(principal.Id))
            return new([], principal.Source, _clock);
        var identities = new HashSet<Member> { principal.Id, Member.Everyone };
        foreach (var group in GroupsOf(principal))
            identities.Add(new Member(MemberKind.Group, group));
        return new(identities.SelectMany(i => _bindings[i]).Distinct().ToList(), principal.Source, _clock);
    }

    /// <summary>Names of all groups a principal is in, directly, by claim or through other groups.</summary>
    public IReadOnlySet<string> GroupsOf(Principal principal)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var frontier = new Queue<Member>();
        frontier.Enqueue(principal.Id);
        foreach (var group in _snapshot.Groups.Where(g => g.Claims.Intersect(principal.Claims, StringComparer.Ordinal).Any()))
            if (found.Add(group.Name))
                frontier.Enqueue(new Member(MemberKind.Group, group.Name));
        while (frontier.TryDequeue(out var member))
            foreach (var group in _groups.Values.Where(g => g.Members.Contains(member) || g.Members.Contains(Member.Everyone)))
                if (found.Add(group.Name))
                    frontier.Enqueue(new Member(MemberKind.Group, group.Name));
        return found;
    }

    /// <summary>Somebody of this name exists and is not disabled.</summary>
    public bool IsActive(Member id) => id.Kind switch
    {
        MemberKind.User => _snapshot.Users.FirstOrDefault(u => string.Equals(u.Email, id.Name, StringComparison.OrdinalIgnoreCase)) is { Disabled: false },
        MemberKind.ServiceAccount => _snapshot.ServiceAccounts.FirstOrDefault(a => a.Name == id.Name) is { Disabled: false },
        MemberKind.None or MemberKind.Group or MemberKind.AllUsers => false,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>A binding whose role is unknown gives nothing.</summary>
    private static CompiledBinding Compile(BindingEntry entry, Dictionary<string, IReadOnlySet<string>> roles)
    {
        var permissions = entry.Permissions.ToHashSet(StringComparer.Ordinal);
        if (entry.Role is not null && roles.TryGetValue(entry.Role, out var ofRole))
            permissions.UnionWith(ofRole);
        return new(entry, permissions, new CompiledScope(entry.Scope));
    }
}
