using System.Collections.Concurrent;
using DbPortal.Gateway.Access;
using DbPortal.Gateway.Targets;
using DbPortal.Sql.Catalog;

namespace DbPortal.Gateway.Masking;

/// <summary>
/// Which columns of a target are masked for one principal: the rules, less what <c>data.unmask</c> opens. A column the catalog does not know is masked.
/// Lives as long as the decision it was made for, so no right outlives its expiry here. Thread-safe.
/// </summary>
internal sealed class ColumnMasks(Target target, RuledColumns ruled, PrincipalAccess access)
{
    private readonly ConcurrentDictionary<ColumnName, MaskedColumn?> _known = new(concurrencyLevel: 1, capacity: 31);
    private Answer _any;

    private enum Answer
    {
        Unasked,
        No,
        Yes,
    }

    /// <summary>What the rules say of this target, before anybody's rights.</summary>
    public RuledColumns Ruled => ruled;

    /// <summary>The mask that holds for this column, or null.</summary>
    public MaskedColumn? Find(ColumnName column)
    {
        if (!_known.TryGetValue(column, out var masked))
            _known[column] = masked = Decide(column);
        return masked;
    }

    /// <summary>Whether anything in the whole target is masked for this principal.</summary>
    public bool AnyInTarget
    {
        get
        {
            if (_any == Answer.Unasked)
                _any = Ruled.Masked.Any(c => Find(c) is not null) ? Answer.Yes : Answer.No;
            return _any == Answer.Yes;
        }
    }

    /// <summary>Whether any column of this relation is masked, or of one that holds the same rows under another name. A relation nobody knows may hold any.</summary>
    public bool AnyIn(RelationName relation) => Any(target.Catalog.SharingRows(relation));

    /// <summary>Whether a write to this relation reaches rows with masked columns, here or in tables that a foreign key passes it on to: an error may quote them.</summary>
    public bool AnyWrittenWith(RelationName relation) => AnyIn(relation) || target.Catalog.WrittenAlong(relation).Any(r => AnyIn(r.FullName));

    private bool Any(IReadOnlyList<Relation> relations) =>
        relations.Count == 0 || relations.Any(r => r.Columns.Any(c => Find(new ColumnName(r.Schema, r.Name, c.Name)) is not null));

    private MaskedColumn? Decide(ColumnName column) =>
        Ruled.Find(column) is { } masked && (ReferenceEquals(masked, RuledColumns.UnknownColumn) || !access.Decide(Permissions.DataUnmask, target.AddressOf(column)).Allowed)
            ? masked
            : null;
}
