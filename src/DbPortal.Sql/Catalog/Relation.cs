namespace DbPortal.Sql.Catalog;

/// <summary>Anything with columns. Names are as the server writes them.</summary>
public sealed record Relation(string Schema, string Name, RelationKind Kind, IReadOnlyList<Column> Columns)
{
    private IReadOnlyDictionary<string, Column>? _exact;
    private IReadOnlyDictionary<string, Column>? _folded;

    /// <summary>The query a view was defined by, in the server's dialect; null when it cannot be read.</summary>
    public string? Definition { get; init; }

    /// <summary>Tables it inherits from or is a partition of.</summary>
    public IReadOnlyList<RelationName> Parents { get; init; } = [];

    /// <summary>Tables that inherit from it or are its partitions: reading this one reads them.</summary>
    public IReadOnlyList<RelationName> Children { get; init; } = [];

    /// <summary>Primary key, unique and other indexes.</summary>
    public IReadOnlyList<TableIndex> Indexes { get; init; } = [];

    /// <summary>Foreign keys that leave this table.</summary>
    public IReadOnlyList<ForeignKey> ForeignKeys { get; init; } = [];

    /// <summary>Names of triggers (and rewrite rules) that run on writes; their routines may copy values.</summary>
    public IReadOnlyList<Trigger> Triggers { get; init; } = [];

    /// <summary>The planner's row estimate, or null.</summary>
    public long? RowEstimate { get; init; }

    /// <summary>COMMENT ON TABLE.</summary>
    public string? Comment { get; init; }

    /// <summary>PostgreSQL: the relation's OID, to check the origin the server reports. 0 elsewhere.</summary>
    public uint Oid { get; init; }

    /// <summary>SQLite: the module of a virtual table (fts5, json_each); null for ordinary tables.</summary>
    public string? Module { get; init; }

    /// <summary>The address.</summary>
    public RelationName FullName => new(Schema, Name);

    /// <summary>A column by name; <paramref name="ignoreCase"/> as the dialect compares columns.</summary>
    public Column? FindColumn(string name, bool ignoreCase)
    {
        if (!ignoreCase)
            return (_exact ??= ToLookup(StringComparer.Ordinal)).GetValueOrDefault(name);
        return (_folded ??= ToLookup(StringComparer.OrdinalIgnoreCase)).GetValueOrDefault(name);
    }

    private Dictionary<string, Column> ToLookup(StringComparer comparer)
    {
        var lookup = new Dictionary<string, Column>(comparer);
        foreach (var column in Columns)
            lookup.TryAdd(column.Name, column);
        return lookup;
    }
}
