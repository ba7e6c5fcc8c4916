using System.Collections.Concurrent;
using DbPortal.Gateway.Access;
using DbPortal.Gateway.Targets;
using DbPortal.Sql.Catalog;
using DbPortal.Sql.Syntax;

namespace DbPortal.Gateway.Masking;

/// <summary>
/// Which columns of a target are masked for one principal: the rules, less what <c>data.unmask</c> opens. A column the catalog does not know is masked.
/// Lives for one decision, so no right outlives its expiry here.
/// </summary>
internal sealed class ColumnMasks(Target target, MaskingRules rules, PrincipalAccess access)
{
    private static readonly MaskedColumn UnknownColumn = new(MaskSpec.Full, UseLevel.Select, "unknown", "unknown column");
    private readonly ConcurrentDictionary<ColumnName, MaskedColumn?> _known = new();
    private bool? _any;

    /// <summary>The mask that holds for this column, or null.</summary>
    public MaskedColumn? Find(ColumnName column) => _known.GetOrAdd(column, Decide);

    /// <summary>Whether anything in the whole target is masked for this principal.</summary>
    public bool AnyInTarget => _any ??= target.Catalog.Relations
        .Where(r => r.Kind is not (RelationKind.SystemTable or RelationKind.SystemView or RelationKind.Sequence))
        .Any(r => r.Columns.Any(c => Find(new ColumnName(r.Schema, r.Name, c.Name)) is not null));

    /// <summary>Whether any column of this relation is masked.</summary>
    public bool AnyIn(RelationName relation) =>
        target.Catalog.Find(relation.Schema, relation.Name) is not { } found
        || found.Columns.Any(c => Find(new ColumnName(found.Schema, found.Name, c.Name)) is not null);

    /// <summary>A relation every database has without listing it (SQLite's schema table).</summary>
    private Relation? Resolve(ColumnName name) => target.Dialect.Resolve(
        new ObjectName([new Identifier(name.Schema, true, default), new Identifier(name.Table, true, default)], default), target.Catalog, target.Catalog.SearchPath);

    private MaskedColumn? Decide(ColumnName name)
    {
        var relation = target.Catalog.Find(name.Schema, name.Table) ?? Resolve(name);
        var column = relation?.FindColumn(name.Column, target.Dialect.ColumnsIgnoreCase);
        if (relation is null)
            return UnknownColumn;
        var at = target.AddressOf(name);
        // System columns (ctid, rowid) are not in the catalog; rules still see their names.
        var masked = rules.Find(at, column ?? new Column(name.Column, 0, "", TypeClass.Other, true));
        return masked is not null && access.Decide(Permissions.DataUnmask, at).Allowed ? null : masked;
    }
}
