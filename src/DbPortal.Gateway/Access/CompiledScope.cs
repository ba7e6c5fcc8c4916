using System.Net;

namespace DbPortal.Gateway.Access;

/// <summary>A binding's scope with its patterns read once.</summary>
internal sealed class CompiledScope
{
    private readonly Glob _project, _environment, _instance, _database, _schema;
    private readonly IReadOnlyList<Glob> _tables, _columns;
    private readonly IReadOnlyList<IPNetwork> _sources;
    private readonly HoursWindow? _hours;
    private readonly bool _anyProject;

    public CompiledScope(BindingScope scope)
    {
        _project = Glob.Parse(scope.Project);
        _anyProject = _project == Glob.Any;
        _environment = Glob.Parse(scope.Environment);
        _instance = Glob.Parse(scope.Instance);
        _database = Glob.Parse(scope.Database);
        _schema = Glob.Parse(scope.Schema);
        _tables = scope.Tables.Select(Glob.Parse).ToList();
        _columns = scope.Columns.Select(Glob.Parse).ToList();
        _sources = scope.SourceCidrs.Select(c => IPNetwork.Parse(c)).ToList();
        _hours = scope.Hours is null ? null : HoursWindow.Parse(scope.Hours);
    }

    /// <summary>It holds for a whole database: no schema, table or column narrows it.</summary>
    public bool IsDatabaseWide => _schema == Glob.Any && _tables.Count == 0 && _columns.Count == 0;

    /// <summary>It holds in every database of the workspace.</summary>
    public bool IsWorkspaceWide =>
        IsDatabaseWide && _anyProject && _environment == Glob.Any && _instance == Glob.Any && _database == Glob.Any;

    /// <summary>Holds at this moment for a caller from this address. No address known means a source condition fails.</summary>
    public bool HoldsNow(IPAddress? source, DateTime utcNow) =>
        (_sources.Count == 0 || source is not null && _sources.Any(n => n.Contains(source.IsIPv4MappedToIPv6 ? source.MapToIPv4() : source)))
        && (_hours is null || _hours.Contains(utcNow));

    /// <summary>The database part matches.</summary>
    public bool CoversDatabase(ResourceAddress at) =>
        _environment.Matches(at.Environment) && _instance.Matches(at.Instance) && _database.Matches(at.Database)
        && (_anyProject || at.Projects.Any(_project.Matches));

    /// <summary>Matches the address; an address without table (column) is not covered by a scope that names tables (columns).</summary>
    public bool Covers(ResourceAddress at) =>
        CoversDatabase(at)
        && (_schema == Glob.Any || _schema.Matches(at.Schema))
        && (_tables.Count == 0 || at.Table is not null && _tables.Any(t => t.Matches(at.Table)))
        && (_columns.Count == 0 || at.Column is not null && _columns.Any(c => c.Matches(at.Column)));
}
