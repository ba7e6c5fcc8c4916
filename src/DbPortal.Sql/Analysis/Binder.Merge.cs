using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Analysis;

/// <summary>MERGE: each arm sees the tables that have a row for it.</summary>
internal sealed partial class Binder
{
    /// <summary>Binds a MERGE; the result is RETURNING's columns.</summary>
    public IReadOnlyList<BoundColumn> BindMerge(Statement.Merge merge, Scope? outer, CommonTables tables)
    {
        var inForce = merge.With is null ? tables : BindWith(merge.With, outer, tables);
        var scope = BindWriteFrom([merge.Target], merge.Target, outer, inForce);
        var target = scope.Sources.First(); // a named table is one source
        if (target.Relation is null)
            findings.NotKnown(UnknownKind.Relation, merge.Target.Name.ToString(), merge.Target.Span);
        var source = BindTable(merge.Source, new Scope(outer, inForce, []));
        var both = scope.With(source);
        Require(merge.On, both, "ON");
        foreach (var arm in merge.Arms)
        {
            BindArm(arm, target, arm.Match switch
            {
                MergeMatch.Matched => both,
                MergeMatch.NotMatchedBySource => scope,
                MergeMatch.NotMatchedByTarget => scope with { From = [source] },
                _ => throw new InvalidOperationException($"Unknown match {arm.Match}."),
            });
        }
        if (target.Relation is not null)
        {
            foreach (var action in merge.Arms.GroupBy(a => a.Action).Where(g => g.Key != MergeAction.Nothing))
                Write(target.Relation, action.Key.ToString().ToLowerInvariant(), action.SelectMany(a => Written(a, target)).Distinct(), merge.Target.Span);
        }
        return Returning(merge.Returning, merge.Renamed, scope with { From = [source, .. scope.From] }, target);
    }

    private void BindArm(MergeArm arm, TableSource target, Scope scope)
    {
        if (arm.Condition is not null)
            Require(arm.Condition, scope, "WHEN");
        foreach (var assignment in arm.Assignments)
            Assign(assignment, scope, [target]);
        var columns = InsertColumns(arm.Columns, target, target.Name ?? "MERGE");
        for (var i = 0; i < arm.Values.Count; i++)
            Flow(Evaluate(arm.Values[i], scope), target, i < columns.Count ? columns[i] : null, target.Name ?? "MERGE", arm.Values[i].Span);
    }

    private IEnumerable<string> Written(MergeArm arm, TableSource target) => arm.Action == MergeAction.Insert
        ? arm.Columns.Select(c => c.Name)
        : arm.Assignments.SelectMany(a => a.Targets).Select(t => ColumnOf(t, target));
}
