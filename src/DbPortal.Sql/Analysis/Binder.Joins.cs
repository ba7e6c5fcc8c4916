using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Analysis;

/// <summary>Joins: conditions, and columns merged by USING and NATURAL.</summary>
internal sealed partial class Binder
{
    private BoundFrom BindJoin(TableReference.Join join, Scope left)
    {
        var one = BindTable(join.Left, left);
        var two = BindTable(join.Right, left.With(one));
        var turned = Rules.MergesInTableOrder && join.Kind == JoinKind.Right && (join.Natural || join.Using.Count > 0);
        var (first, second) = turned ? (two, one) : (one, two);
        var merged = Merge(join, first, second);
        var both = new BoundFrom([.. Starred(join.Kind, one, merged), .. two.Sources], Visible(first, second, merged)) { Merged = [.. one.Merged, .. two.Merged, .. merged] };
        if (join.On is not null)
            JoinCondition(join.On, new Scope(left.Parent, left.Tables, [both]));
        if (join.UsingAlias is not null)
            both = both with { Sources = [.. both.Sources, new TableSource(join.UsingAlias.Name, merged) { Aliased = true }] };
        return join.Alias is null ? both : Aliased(new TableSource(join.Alias.Name, both.Visible) { Aliased = true }, join.ColumnAliases, join.Span);
    }

    /// <summary>
    /// Left of a join that can lack its left row, the star of one table names merged columns by their bare name, which then is the other table's value.
    /// </summary>
    private IEnumerable<TableSource> Starred(JoinKind kind, BoundFrom left, List<BoundColumn> merged)
    {
        List<BoundColumn> all = [.. merged, .. left.Merged];
        if (!Rules.StarsShowMerged || kind is not (JoinKind.Right or JoinKind.Full) || all.Count == 0)
            return left.Sources;
        BoundColumn Shown(BoundColumn column) => all.Find(m => Same(m.Name, column.Name)) is { } found ? column with { Value = column.Value.Or(found.Value) } : column;
        return left.Sources.Select(s => s with { Starred = (s.Starred ?? s.Columns).Select(Shown).ToList() });
    }

    private void JoinCondition(Expression condition, Scope scope)
    {
        if (_later is not null)
            _later.Add(condition);
        else
            Require(condition, scope, "ON");
    }

    private List<BoundColumn> Merge(TableReference.Join join, BoundFrom one, BoundFrom two)
    {
        var names = join.Natural
            ? one.Visible.Where(c => !c.Hidden && two.Visible.Any(d => !d.Hidden && Same(c.Name, d.Name))).Select(c => (c.Name, join.Span))
            : InOrder(join.Using, one).Select(u => (u.Name, u.Span));
        var merged = new List<BoundColumn>();
        foreach (var (name, span) in names.ToList())
        {
            var (left, right) = (Side(one, name, span, Rules.MergesFirstOfEqualNames), Side(two, name, span, takesFirst: false));
            if (left is null || right is null)
                continue;
            Refer(left.Value);
            Refer(right.Value);
            Equate(left.Value, right.Value, join.Natural ? "NATURAL JOIN" : "USING", span);
            findings.Depend(left.Value.Lineage.Or(right.Value.Lineage));
            merged.Add(left with { Value = left.Value.Or(right.Value) with { Unchanged = left.Value.Unchanged } });
        }
        return merged;
    }

    private IEnumerable<Identifier> InOrder(IReadOnlyList<Identifier> names, BoundFrom first) => Rules.MergesInTableOrder
        ? names.OrderBy(n => first.Visible.Select((c, i) => (c, i)).Where(p => Same(p.c.Name, n.Name)).Select(p => p.i).DefaultIfEmpty(int.MaxValue).First())
        : names;

    private BoundColumn? Side(BoundFrom side, string name, TextSpan span, bool takesFirst)
    {
        var found = side.Visible.Where(c => Same(c.Name, name)).ToList();
        if (found.Count == 1 || (takesFirst && found.Count > 1))
            return found[0];
        findings.NotKnown(found.Count == 0 ? UnknownKind.Column : UnknownKind.AmbiguousColumn, name, span);
        return null;
    }

    private List<BoundColumn> Visible(BoundFrom one, BoundFrom two, List<BoundColumn> merged)
    {
        BoundColumn? MergedOf(BoundColumn column) => merged.Find(m => Same(m.Name, column.Name));
        var right = two.Visible.Where(c => MergedOf(c) is null);
        return Rules.MergedColumnsFirst
            ? [.. merged, .. one.Visible.Where(c => MergedOf(c) is null), .. right]
            : [.. one.Visible.Select((c, i) => MergedOf(c) is { } m && !one.Visible.Take(i).Any(d => Same(d.Name, c.Name)) ? m : c), .. right];
    }
}
