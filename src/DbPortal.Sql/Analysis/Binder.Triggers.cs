using DbPortal.Sql.Catalog;
using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Analysis;

/// <summary>Triggers of what is written.</summary>
internal sealed partial class Binder
{
    /// <summary>
    /// Follows the triggers of a table that is written; false where one cannot be. What they do is their author's choice, but what they copy is copied.
    /// </summary>
    private bool FollowTriggers(Relation relation, TextSpan span)
    {
        var source = context.Facts.Of(relation, false, context, cancellationToken);
        var row = new TableSource(relation.Name, source.Columns) { Relation = relation }.AsRow(span);
        var all = new List<(ProgramState State, Findings Found)>();
        foreach (var trigger in relation.Triggers)
        {
            var variables = new Dictionary<string, Value>(StringComparer.OrdinalIgnoreCase) { ["NEW"] = row, ["OLD"] = row };
            if (context.Dialect.ProgramOf(trigger) is not { } text || context.Facts.Program(text, cancellationToken) is not { } program
                || BindProgram(program, new RelationName(relation.Schema, trigger.Name), variables, null) is not { } followed || followed.State.Results.Count > 0)
                return false;
            if (program.Steps.Any(s => s is ProgramStep.Return { Value: not Expression.Column }))
                followed.Found.Flow(new Value(followed.State.Decided, ValueNature.Computed), relation.FullName.ToString(), null, span); // it may keep the row from being written
            all.Add(followed);
        }
        foreach (var (state, found) in all)
            IncludeTrigger(state, found, relation.FullName, span);
        return true;
    }

    private void IncludeTrigger(ProgramState state, Findings found, RelationName table, TextSpan span)
    {
        findings.Include(found, table, span);
        var decided = new HashSet<ColumnName>(state.Conditions.Sources);
        foreach (var write in found.Writes.Where(_ => decided.Count > 0 || state.Conditions.Unknown))
            findings.Flows.Add(new ValueFlow(decided, write.Name.ToString(), span) { Unknown = state.Conditions.Unknown, ByTrigger = true });
        findings.Flows.AddRange(found.Flows.Select(f => f with { Span = span, ByTrigger = true }));
        findings.Touched.UnionWith(found.Touched);
    }

    /// <summary>Those whose triggers may run: the table, the tables its rows live in or a foreign key passes a change on to, or those behind a view.</summary>
    private IEnumerable<Relation> Triggered(Relation relation, HashSet<RelationName> seen)
    {
        if (!seen.Add(relation.FullName))
            return [];
        var behind = relation.Kind is RelationKind.View
            ? context.Facts.Of(relation, false, context, cancellationToken).Definition?.Reads.Select(r => r.Name) ?? []
            : context.Catalog.WrittenAlong(relation.FullName).Select(r => r.FullName);
        var others = behind.Select(n => context.Catalog.Find(n.Schema, n.Name)).OfType<Relation>().SelectMany(n => Triggered(n, seen));
        return relation.Triggers.Count > 0 ? others.Prepend(relation) : others;
    }
}
