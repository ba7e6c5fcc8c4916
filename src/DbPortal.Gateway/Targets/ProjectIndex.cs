using System.Collections.Concurrent;
using DbPortal.Gateway.Access;
using DbPortal.Gateway.Manifest;

namespace DbPortal.Gateway.Targets;

/// <summary>Which projects each database belongs to, under one configuration; patterns are read once.</summary>
internal sealed class ProjectIndex(WorkspaceSnapshot snapshot)
{
    private readonly List<(string Name, List<Glob> Databases)> _projects = snapshot.Projects.Select(p => (p.Name, p.Databases.Select(Glob.Parse).ToList())).ToList();
    private readonly ConcurrentDictionary<(string Instance, string Database), IReadOnlyList<string>> _known = new();

    /// <summary>The names of its projects.</summary>
    public IReadOnlyList<string> Of(string instance, string database) =>
        _known.GetOrAdd((instance, database), key => _projects.Where(p => p.Databases.Exists(d => d.Matches($"{key.Instance}/{key.Database}"))).Select(p => p.Name).ToList());
}
