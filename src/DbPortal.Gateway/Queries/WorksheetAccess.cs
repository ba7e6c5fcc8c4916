using DbPortal.Gateway.Access;
using DbPortal.Gateway.Manifest;
using DbPortal.Gateway.Targets;

namespace DbPortal.Gateway.Queries;

/// <summary>As whom, and through which projects, somebody may see what others share.</summary>
internal sealed class WorksheetAccess(AccessDirectory access, IWorkspaceSource workspace)
{
    /// <summary>The written forms of the principal and of the groups they are in.</summary>
    public IReadOnlyList<string> IdentitiesOf(Principal principal) =>
        [principal.Name, .. access.Current.GroupsOf(principal).Select(group => new Member(MemberKind.Group, group).ToString())];

    /// <summary>Projects of which the principal may view at least one database.</summary>
    public IReadOnlyList<string> ProjectsOf(Principal principal)
    {
        var held = access.Current.For(principal);
        var snapshot = workspace.Current;
        return [.. snapshot.Projects.Where(project => AddressesOf(snapshot, project).Any(at => held.HoldsAnywhereIn(Permissions.CatalogView, at))).Select(project => project.Name)];
    }

    /// <summary>Whether somebody can be shared with.</summary>
    public bool Knows(Member member) => member.Kind switch
    {
        MemberKind.User => workspace.Current.Users.Any(user => user.Email == member.Name),
        MemberKind.ServiceAccount => workspace.Current.ServiceAccounts.Any(account => account.Name == member.Name),
        MemberKind.Group => workspace.Current.Groups.Any(group => group.Name == member.Name),
        MemberKind.AllUsers or MemberKind.None => false,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>
    /// The databases a project names. Of an instance that shows all it has, only those the project names outright are known here without asking the server.
    /// </summary>
    private static IEnumerable<ResourceAddress> AddressesOf(WorkspaceSnapshot snapshot, ProjectEntry project)
    {
        foreach (var pattern in project.Databases)
        {
            var slash = pattern.IndexOf('/', StringComparison.Ordinal);
            var (instances, databases) = (Glob.Parse(pattern[..slash]), Glob.Parse(pattern[(slash + 1)..]));
            foreach (var instance in snapshot.Instances.Where(instance => instances.Matches(instance.Name)))
            {
                var names = instance.AllDatabases
                    ? pattern.AsSpan(slash + 1).ContainsAny('*', '?', '/') ? [] : [pattern[(slash + 1)..]]
                    : instance.Databases.Select(database => database.Name).Where(databases.Matches);
                foreach (var name in names)
                    yield return new ResourceAddress(instance.Name, instance.Environment, TargetDirectory.ProjectsOf(snapshot, instance.Name, name), name);
            }
        }
    }
}
