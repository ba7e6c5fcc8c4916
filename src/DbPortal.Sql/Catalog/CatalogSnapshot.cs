namespace DbPortal.Sql.Catalog;

/// <summary>
/// What one database held when it was last read: immutable, so that a statement is understood and decided against one state.
/// Engines without schemas use one schema per database name (MySQL: the database; SQLite: <c>main</c>, <c>temp</c>).
/// </summary>
public sealed class CatalogSnapshot
{
    private readonly Dictionary<(string Schema, string Name), Relation> _relations;
    private readonly ILookup<(string Schema, string Name), Routine> _routines;
    private ILookup<(string Schema, string Name), RelationName>? _referencing;

    /// <summary>Builds the lookups. Names are compared by <paramref name="names"/>; a duplicate relation is an error of the reader.</summary>
    public CatalogSnapshot(
        string database,
        ServerVersion server,
        StringComparer names,
        IReadOnlyList<string> searchPath,
        IReadOnlyList<Schema> schemas,
        IReadOnlyList<Relation> relations,
        IReadOnlyList<Routine> routines,
        IReadOnlyList<UserType> types)
    {
        Database = database;
        Server = server;
        Names = names;
        SearchPath = searchPath;
        Schemas = schemas;
        Relations = relations;
        Routines = routines;
        Types = types;
        var keys = new NamePairComparer(names, names);
        _relations = new(relations.Count, keys);
        foreach (var relation in relations)
            _relations.Add((relation.Schema, relation.Name), relation);
        _routines = routines.ToLookup(r => (r.Schema, r.Name), new NamePairComparer(names, server.Engine.RoutinesIgnoreCase() ? StringComparer.OrdinalIgnoreCase : names));
    }

    /// <summary>The database's name as the server writes it.</summary>
    public string Database { get; }

    /// <summary>Engine and version of the server.</summary>
    public ServerVersion Server { get; }

    /// <summary>How this server compares names of tables and schemas.</summary>
    public StringComparer Names { get; }

    /// <summary>The account the portal is on the server, where a name can mean it; null: not known.</summary>
    public string? Account { get; init; }

    /// <summary>Schemas searched for unqualified names, in order, as the portal pins them for its sessions.</summary>
    public IReadOnlyList<string> SearchPath { get; }

    /// <summary>All schemas the account can see.</summary>
    public IReadOnlyList<Schema> Schemas { get; }

    /// <summary>Tables, views and everything else that has columns; system catalogs included where the engine lists them.</summary>
    public IReadOnlyList<Relation> Relations { get; }

    /// <summary>Routines that are not the server's own.</summary>
    public IReadOnlyList<Routine> Routines { get; }

    /// <summary>Types that are not the server's own.</summary>
    public IReadOnlyList<UserType> Types { get; }

    /// <summary>The relation of exactly this name, or null.</summary>
    public Relation? Find(string schema, string name) => _relations.GetValueOrDefault((schema, name));

    /// <summary>All overloads of a routine.</summary>
    public IEnumerable<Routine> FindRoutines(string schema, string name) => _routines[(schema, name)];

    /// <summary>
    /// The relations that hold the same rows as this one: itself, those it inherits from or is a partition of, and those that inherit from it or are its
    /// partitions, at any distance.
    /// </summary>
    public IReadOnlyList<Relation> SharingRows(RelationName name) => Reach(name, r => [.. r.Parents, .. r.Children]);

    /// <summary>The relations a write to this one may write too: its children and partitions, and those that a foreign key passes a change on to.</summary>
    public IReadOnlyList<Relation> WrittenAlong(RelationName name) => Reach(name, r => [.. r.Children, .. Referencing[(r.Schema, r.Name)]]);

    private ILookup<(string Schema, string Name), RelationName> Referencing => _referencing ??= Relations
        .SelectMany(r => r.ForeignKeys.Where(k => k.Cascades), (r, k) => (k.Target, r.FullName))
        .ToLookup(p => (p.Target.Schema, p.Target.Name), p => p.FullName, new NamePairComparer(Names, Names));

    private List<Relation> Reach(RelationName start, Func<Relation, IEnumerable<RelationName>> next)
    {
        var reached = new List<Relation>();
        var seen = new HashSet<(string, string)>(new NamePairComparer(Names, Names)) { (start.Schema, start.Name) };
        if (Find(start.Schema, start.Name) is { } first)
            reached.Add(first);
        for (var i = 0; i < reached.Count; i++)
        {
            foreach (var name in next(reached[i]))
            {
                if (seen.Add((name.Schema, name.Name)) && Find(name.Schema, name.Name) is { } relation)
                    reached.Add(relation);
            }
        }
        return reached;
    }

    private sealed class NamePairComparer(StringComparer schemas, StringComparer names) : IEqualityComparer<(string Schema, string Name)>
    {
        public bool Equals((string Schema, string Name) x, (string Schema, string Name) y) =>
            schemas.Equals(x.Schema, y.Schema) && names.Equals(x.Name, y.Name);

        public int GetHashCode((string Schema, string Name) key) =>
            HashCode.Combine(schemas.GetHashCode(key.Schema), names.GetHashCode(key.Name));
    }
}
