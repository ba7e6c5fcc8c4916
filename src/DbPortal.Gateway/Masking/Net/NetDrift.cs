using DbPortal.Sql.Catalog;

namespace DbPortal.Gateway.Masking.Net;

/// <summary>Compares what a login should hold with what it holds, and with what trying showed.</summary>
internal static class NetDrift
{
    /// <summary>Every difference, holes first. A table that no plan knows is as bad as a masked column: nobody has looked at it.</summary>
    public static IReadOnlyList<NetDeviation> Between(NetPlan plan, NetHoldings holdings)
    {
        var open = plan.Open.ToHashSet();
        // A view that stands for a closed table may have been made a moment ago, or dropped; the catalog tells neither at once.
        var shown = plan.Shown.ToHashSet();
        var known = plan.Relations.Select(r => r.Name).ToHashSet();
        return
        [
            .. Deviations(plan, NetDeviationKind.Readable, Sorted(holdings.Readable.Where(c => !open.Contains(c) && (known.Contains(c.Relation) || !shown.Contains(c))))),
            .. Deviations(plan, NetDeviationKind.Routine, holdings.Routines),
            .. Deviations(plan, NetDeviationKind.Power, holdings.Powers),
            .. Deviations(plan, NetDeviationKind.Unreadable, Sorted(open.Where(c => !holdings.Whole.Contains(c.Relation)).Union(shown).Where(c => !holdings.Readable.Contains(c)))),
        ];
    }

    /// <summary>Every read that ended otherwise than it should.</summary>
    public static IReadOnlyList<NetDeviation> Of(NetPlan plan, NetTrial trial) =>
        [.. Deviations(plan, NetDeviationKind.Readable, Sorted(trial.Readable)), .. Deviations(plan, NetDeviationKind.Unreadable, trial.Unreadable)];

    private static IEnumerable<string> Sorted(IEnumerable<ColumnName> columns) => columns.Select(c => c.ToString()).Order(StringComparer.Ordinal);

    private static IEnumerable<NetDeviation> Deviations(NetPlan plan, NetDeviationKind kind, IEnumerable<string> what) => what.Select(w => new NetDeviation(kind, plan.Database, w));
}
