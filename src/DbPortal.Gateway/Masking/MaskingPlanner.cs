using DbPortal.Gateway.Access;
using DbPortal.Gateway.Queries;
using DbPortal.Gateway.Targets;
using DbPortal.Sql.Analysis;
using DbPortal.Sql.Catalog;

namespace DbPortal.Gateway.Masking;

/// <summary>Chooses the mask of every output column from its lineage. What it cannot place is masked fully, or refused where nothing can be masked.</summary>
internal sealed class MaskingPlanner(Target target, ColumnMasks masks)
{
    /// <summary>The plan; adds a violation where masked data takes part in an answer whose columns are the server's to choose.</summary>
    public MaskingPlan Plan(StatementAccess statement, List<Violation> violations)
    {
        var masked = statement.Touched.Where(c => masks.Find(c) is not null).ToList();
        if (!statement.OutputIsExact && masked.Count > 0)
            violations.Add(StatementJudge.Make(ErrorCode.MaskedColumnUsage, ViolationKeys.MaskedUnplaced, statement.Statement.Span, masked[0].ToString(), statement.Statement.Kind)
                with { Column = masked[0].ToString(), Rule = masks.Find(masked[0])?.Rule });
        // A masked column of any written table may be in the error text ("failing row contains"), whether it was named or not.
        var touches = masked.Count > 0 || statement.Reads.Any(r => r.System is null && masks.AnyIn(r.Name)) || statement.Writes.Any(w => masks.AnyIn(w.Name));
        var everything = statement.Uses.Any(u => masks.Find(u.Column) is { Use: UseLevel.Any } && UsageRules.SpellsOut(u));
        var viewed = ViewColumns(statement);
        return new(statement.Output.Select(o => PlanColumn(o, touches, everything, viewed)).ToList(), statement.OutputIsExact, touches)
        {
            IsMasked = c => masks.Find(c) is not null,
        };
    }

    private ColumnPlan PlanColumn(OutputColumn output, bool touches, bool everything, IReadOnlyList<ColumnName> viewed)
    {
        var lineage = output.Lineage;
        var sources = lineage.Sources.Select(s => s.ToString()).Order(StringComparer.Ordinal).ToList();
        var (mask, why) = MaskOf(lineage, touches, everything);
        return new(output.Name, mask, why?.SemanticType, why?.Rule, lineage.Direct.Count > 0 && lineage.Derived.Count == 0 && !lineage.Unknown,
            [.. lineage.Direct, .. viewed], sources);
    }

    private (MaskSpec Mask, MaskedColumn? Why) MaskOf(ColumnLineage lineage, bool touches, bool everything)
    {
        var direct = lineage.Direct.Select(masks.Find).ToList();
        var derived = lineage.Derived.Select(masks.Find).FirstOrDefault(m => m is not null);
        if (derived is not null)
            return (MaskSpec.Full, derived);
        if (lineage.Unknown && touches || everything)
            return (MaskSpec.Full, direct.Find(m => m is not null));
        var first = direct.Find(m => m is not null);
        if (first is null)
            return (MaskSpec.None, null);
        // Several columns meet in one (UNION, USING): the same mask for all, else nothing but the strictest will do.
        return direct.TrueForAll(m => m is not null && m.Mask == first.Mask) ? (first.Mask, first) : (MaskSpec.Full, first);
    }

    /// <summary>Columns of views read: a server may name them, rather than the base column, as a result's origin.</summary>
    private List<ColumnName> ViewColumns(StatementAccess statement) =>
        statement.Reads
            .Where(r => r.Kind is RelationKind.View or RelationKind.MaterializedView)
            .Select(r => target.Catalog.Find(r.Name.Schema, r.Name.Name))
            .OfType<Relation>()
            .SelectMany(r => r.Columns.Select(c => new ColumnName(r.Schema, r.Name, c.Name)))
            .ToList();
}
