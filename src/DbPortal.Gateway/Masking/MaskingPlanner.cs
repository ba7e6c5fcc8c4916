using DbPortal.Gateway.Access;
using DbPortal.Gateway.Queries;
using DbPortal.Sql.Analysis;
using DbPortal.Sql.Catalog;

namespace DbPortal.Gateway.Masking;

/// <summary>Chooses the mask of every output column from its lineage. What it cannot place is masked fully, or refused where nothing can be masked.</summary>
internal sealed class MaskingPlanner(ColumnMasks masks)
{
    /// <summary>The plan; adds a violation where masked data takes part in an answer whose columns are the server's to choose.</summary>
    public MaskingPlan Plan(StatementAccess statement, List<Violation> violations)
    {
        var masked = statement.Touched.Where(c => masks.Find(c) is not null).ToList();
        if (!statement.OutputIsExact && masked.Count > 0)
            violations.Add(StatementJudge.Make(ErrorCode.MaskedColumnUsage, ViolationKeys.MaskedUnplaced, statement.Statement.Span, masked[0].ToString(), statement.Statement.Kind)
                with { Column = masked[0].ToString(), Rule = masks.Find(masked[0])?.Rule });
        var touches = Touches(statement, masked.Count > 0);
        var everything = statement.Uses.Any(u => masks.Find(u.Column) is { Use: UseLevel.Any } && UsageRules.SpellsOut(u));
        return new(statement.Output.Select(o => PlanColumn(o, touches, everything)).ToList(), statement.OutputIsExact, touches)
        {
            NamesMasked = masked.Count > 0,
            Mix = Mix(statement, violations),
            PassedForTables = statement.PassedForTables,
            IsMasked = c => masks.Find(c) is not null,
        };
    }

    /// <summary>The columns between whose values rows are mixed, where masked values would put them in order; refused where they are sorted by what is not shown.</summary>
    private IReadOnlyList<int>? Mix(StatementAccess statement, List<Violation> violations)
    {
        if (statement.Order is not { } order || order.Columns.FirstOrDefault(c => masks.Find(c) is { Use: not UseLevel.Any }) is not { Column: not null } told)
            return null;
        if (order.Keys is null || order.Keys.Any(k => k < 0 || k >= statement.Output.Count))
            violations.Add(StatementJudge.Make(ErrorCode.MaskedColumnUsage, ViolationKeys.MaskedOrder, statement.Statement.Span, told.ToString())
                with { Column = told.ToString(), Rule = masks.Find(told)?.Rule });
        return order.Keys ?? [];
    }

    /// <summary>
    /// Whether a masked value may be anywhere near: named, in a row of a table read or written (an error may quote it), or within reach of a routine
    /// whose body was not followed.
    /// </summary>
    private bool Touches(StatementAccess statement, bool named) =>
        named
        || statement.Reads.Any(r => r.System is null && masks.AnyIn(r.Name))
        || statement.Writes.Any(w => masks.AnyWrittenWith(w.Name))
        || statement.Functions.Any(f => f is { Class: null, Followed: false }) && masks.AnyInTarget;

    private ColumnPlan PlanColumn(OutputColumn output, bool touches, bool everything)
    {
        var lineage = output.Lineage;
        var sources = lineage.Sources.Select(s => s.ToString()).Order(StringComparer.Ordinal).ToList();
        var (mask, why) = MaskOf(lineage, touches, everything);
        return new(output.Name, mask, why?.SemanticType, why?.Rule, lineage.IsDirect, [.. lineage.Direct, .. output.Origins], sources) { FromMadeTable = output.FromMadeTable };
    }

    private (MaskSpec Mask, MaskedColumn? Why) MaskOf(ColumnLineage lineage, bool touches, bool everything)
    {
        var direct = lineage.Direct.Select(masks.Find).ToList();
        var first = direct.Find(m => m is not null);
        var derived = lineage.Derived.Select(masks.Find).FirstOrDefault(m => m is not null);
        if (derived is not null)
            return (MaskSpec.Hidden, derived);
        if (lineage.Unknown && touches || everything)
            return (MaskSpec.Hidden, first);
        // A rule may mask a column of a view whose base column is open; where both are masked alike, one mask is enough.
        var through = lineage.Through.Select(masks.Find).FirstOrDefault(m => m is not null && m.Mask != first?.Mask);
        if (through is not null)
            return (first is null && lineage.IsDirect ? through.Mask : MaskSpec.Full, through);
        if (first is null)
            return (MaskSpec.None, null);
        // Several columns meet in one (UNION, USING): the same mask for all, else nothing but the strictest will do.
        return direct.TrueForAll(m => m is not null && m.Mask == first.Mask) || lineage.Origin is { } origin && Agrees(origin, direct, first)
            ? (first.Mask, first)
            : (MaskSpec.Full, first);
    }

    /// <summary>One value stored under several names (partitions, inheritance): the masks among them are the same one.</summary>
    private bool Agrees(ColumnName origin, List<MaskedColumn?> direct, MaskedColumn first) =>
        masks.Find(origin) is { } own && own.Mask == first.Mask && direct.TrueForAll(m => m is null || m.Mask == first.Mask);
}
