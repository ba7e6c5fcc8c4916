using DbPortal.Gateway.Manifest;

namespace DbPortal.Gateway.Access;

/// <summary>The access rules in force, compiled once per configuration.</summary>
internal sealed class AccessDirectory(IWorkspaceSource workspace, TimeProvider clock)
{
    private AccessRules? _rules;

    /// <summary>The rules of the newest configuration.</summary>
    public AccessRules Current
    {
        get
        {
            var snapshot = workspace.Current;
            var rules = Volatile.Read(ref _rules);
            if (rules is null || !ReferenceEquals(rules.Snapshot, snapshot))
                Volatile.Write(ref _rules, rules = new AccessRules(snapshot, clock));
            return rules;
        }
    }
}
