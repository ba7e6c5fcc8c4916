using System.Collections.Concurrent;
using DbPortal.Gateway.Targets;
using DbPortal.Sql.Catalog;
using DbPortal.Sql.Syntax;

namespace DbPortal.Gateway.Masking;

/// <summary>
/// What one configuration's rules say of the columns of one database, before anybody's right to see them raw: the same for every principal and every
/// statement, so it is found out once. Thread-safe.
/// </summary>
internal sealed class RuledColumns(Target target, MaskingRules rules, IReadOnlyList<ColumnName> masked, IReadOnlySet<ColumnName> news)
{
    /// <summary>What holds for a column of a relation that nobody knows; no right opens it.</summary>
    public static readonly MaskedColumn UnknownColumn = new(MaskSpec.Full, UseLevel.Select, "unknown", "unknown column");
    /// <summary>What holds for a column that came, or changed its type, after somebody last looked at its table.</summary>
    public static readonly MaskedColumn NewColumn = new(MaskSpec.Full, UseLevel.Select, "new", "new column");
    private readonly ConcurrentDictionary<ColumnName, MaskedColumn?> _found = new();

    /// <summary>Every column of the database's own relations that a rule masks.</summary>
    public IReadOnlyList<ColumnName> Masked => masked;

    /// <summary>Columns that nobody has looked at, and that no rule is about.</summary>
    public IEnumerable<ColumnName> New => news.Where(c => ReferenceEquals(Find(c), NewColumn));

    /// <summary>Whether this was found out for the very same state of catalog and configuration.</summary>
    public bool IsOf(Target other) => ReferenceEquals(target.Catalog, other.Catalog) && ReferenceEquals(target.Instance, other.Instance)
        && ReferenceEquals(target.Environment, other.Environment) && ReferenceEquals(target.Database, other.Database)
        && target.Projects.SequenceEqual(other.Projects, StringComparer.Ordinal);

    /// <summary>The mask of a column, or null. A column of a relation that nobody knows is an <see cref="UnknownColumn"/>.</summary>
    public MaskedColumn? Find(ColumnName name)
    {
        if (_found.TryGetValue(name, out var known))
            return known;
        var relation = target.Catalog.Find(name.Schema, name.Table) ?? Resolve(name);
        if (relation is null)
            return UnknownColumn;
        var listed = relation.FindColumn(name.Column, target.Dialect.ColumnsIgnoreCase);
        // System columns (ctid, rowid) are not in the catalog; rules still see their names.
        var at = target.AddressOf(name);
        var column = listed ?? new Column(name.Column, 0, "", TypeClass.Other, true);
        var mask = rules.Find(at, column);
        if (mask is null && news.Contains(new(relation.Schema, relation.Name, column.Name)) && !rules.Names(at, column))
            mask = NewColumn;
        // Only what the catalog lists is kept: names that a text makes up are without end.
        if (listed is not null)
            _found.TryAdd(name, mask);
        return mask;
    }

    /// <summary>A relation every database has without listing it (SQLite's schema table).</summary>
    private Relation? Resolve(ColumnName name) => target.Dialect.Resolve(
        new ObjectName([new Identifier(name.Schema, true, default), new Identifier(name.Table, true, default)], default), target.Catalog, target.Catalog.SearchPath);

    /// <summary>Every column that a rule masks; asks each column of the catalog.</summary>
    public static List<ColumnName> MaskedIn(Target target, MaskingRules rules) =>
        (from relation in target.Catalog.Relations
         where relation.Kind is not (RelationKind.SystemTable or RelationKind.SystemView or RelationKind.Sequence)
         from column in relation.Columns
         let name = new ColumnName(relation.Schema, relation.Name, column.Name)
         where rules.Find(target.AddressOf(name), column) is not null
         select name).ToList();
}
