using DbPortal.Sql.Catalog;
using DbPortal.Sql.Dialects;
using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Analysis;

/// <summary>
/// The order of rows that nobody asked for. Servers group and partition by sorting or hashing, so that rows come in the order of the keys; where that
/// becomes visible it is a use of the keys as by ORDER BY.
/// </summary>
internal sealed partial class Binder
{
    /// <summary>Aggregates that give the same whatever the order of their rows.</summary>
    private static readonly HashSet<string> _orderless = new(StringComparer.OrdinalIgnoreCase)
    {
        "count", "sum", "total", "avg", "min", "max", "bool_and", "bool_or", "every", "bit_and", "bit_or", "bit_xor", "std", "stddev", "stddev_pop", "stddev_samp",
        "variance", "var_pop", "var_samp", "corr", "covar_pop", "covar_samp", "regr_avgx", "regr_avgy", "regr_count", "regr_intercept", "regr_r2", "regr_slope", "regr_sxx",
        "regr_sxy", "regr_syy", "range_agg", "range_intersect_agg", "median", "percentile_cont", "percentile_disc", "mode", "grouping", "rank", "dense_rank", "percent_rank",
        "cume_dist",
    };

    private readonly Stack<RowFrame> _rows = new([new RowFrame()]);

    /// <summary>The order of the rows of the query bound last.</summary>
    private RowOrder _order = new(new HashSet<ColumnName>(), []);

    private RowFrame Frame => _rows.Peek();

    /// <summary>Ends a query: what its order showed is recorded, and what it brings to the query around it returned.</summary>
    private RowSource Settle(Query query)
    {
        var frame = _rows.Pop();
        var select = query as Query.Select;
        var one = frame.Aggregates && select is { GroupBy.Count: 0 };
        var total = IsTotal(frame, select);
        var keys = frame.Keys.Aggregate(ColumnLineage.None, (l, v) => l.Or(v.Lineage.Computed()));
        var all = frame.From.Order.Or(keys).Or(frame.Parts);
        foreach (var spot in frame.Spots)
        {
            var seen = spot.Kind switch
            {
                RowSpotKind.Group => frame.From.Order.Or(frame.Inside).Or(select is { Subtotals: true } ? keys : ColumnLineage.None),
                RowSpotKind.Pick => frame.From.Order.Or(select is { Subtotals: true } ? keys : ColumnLineage.None),
                RowSpotKind.Window => all.Without(spot.Own),
                RowSpotKind.Row => one ? ColumnLineage.None : all,
                RowSpotKind.Cut => one || total ? ColumnLineage.None : all,
                _ => throw new InvalidOperationException(),
            };
            findings.Use(new Value(seen.Computed(), ValueNature.Computed), UsageKind.Ordering, spot.Detail, spot.Span);
        }
        var result = new RowSource();
        if (GroupedBy(frame) is { } relation)
            result.Relations[relation] = 1;
        else
            result.Add(frame.From);
        result.Order = one || total ? ColumnLineage.None : all;
        _order = new RowOrder(result.Order.Sources.ToHashSet(), frame.SortedOutputs);
        return result;
    }

    /// <summary>The relation of which every row makes one group: its key is among the keys, and all other keys are its columns.</summary>
    private RelationName? GroupedBy(RowFrame frame)
    {
        var origins = frame.Keys.Select(k => k is { IsWhole: true, Lineage.Origin: { } origin } ? origin : (ColumnName?)null).ToHashSet();
        if (origins.Count == 0 || origins.Contains(null) || origins.Select(o => o!.Value.Relation).Distinct().Count() > 1) // null was ruled out
            return null;
        var relation = origins.First()!.Value.Relation; // as above
        return HasKey(frame, relation, origins.Select(o => o!.Value)) ? relation : null;
    }

    /// <summary>A key of a relation that takes part once is among these columns.</summary>
    private bool HasKey(RowFrame frame, RelationName relation, IEnumerable<ColumnName> columns) =>
        frame.From.Relations.GetValueOrDefault(relation) == 1
        && context.Catalog.Find(relation.Schema, relation.Name) is { } found
        && found.Indexes.Any(i => (i.IsPrimary || i.IsUnique && i.Columns.All(c => found.FindColumn(c, context.Dialect.ColumnsIgnoreCase) is { Nullable: false }))
            && i.Columns.All(c => columns.Any(s => s.Relation == relation && Same(s.Column, c))));

    /// <summary>Whether ORDER BY leaves no two rows unordered: it names a key of every relation, or every key of the groups.</summary>
    private bool IsTotal(RowFrame frame, Query.Select? select)
    {
        if (frame.Sorted.Count == 0 || select is null)
            return false;
        bool IsKeyed(RelationName relation) => HasKey(frame, relation, frame.Sorted);
        if (!frame.From.HasUnkeyed && frame.From.Relations.Keys.All(IsKeyed))
            return true;
        return frame.Keys.Count > 0 && frame.From.Order.IsNone
            && frame.Keys.All(k => k.Lineage.IsNone || k.Lineage.Origin is { } origin && (frame.Sorted.Contains(origin) || IsKeyed(origin.Relation)));
    }

    /// <summary>Notes one key of ORDER BY: the column it is, and where it is shown.</summary>
    private void NoteSort(Expression item, Value value, IReadOnlyList<BoundColumn> columns, IReadOnlyList<SelectItem>? items)
    {
        if (value is { IsWhole: true, Lineage.Origin: { } origin })
            Frame.Sorted.Add(origin);
        var shown = Shown(item, value, columns, items);
        if (shown < 0)
            Frame.SortedOutputs = null;
        else
            Frame.SortedOutputs?.Add(shown);
    }

    private int Shown(Expression item, Value value, IReadOnlyList<BoundColumn> columns, IReadOnlyList<SelectItem>? items)
    {
        if (item is Expression.Literal { Kind: LiteralKind.Number } number && int.TryParse(number.Text, out var position))
            return position - 1;
        var text = context.TextAt(item.Span);
        for (var i = 0; i < columns.Count; i++)
        {
            if (item is Expression.Column { Name.Parts: [var name] } && Same(columns[i].Name, name.Name)
                || value is { IsWhole: true, Lineage.Origin: { } origin } && columns[i].Value is { IsWhole: true } shown && shown.Lineage.Origin == origin
                || items?.Count == columns.Count && context.TextAt(items[i].Value.Span) == text)
                return i;
        }
        return -1;
    }

    /// <summary>Records what an aggregate or window function sees of the order of rows.</summary>
    private void NoteCall(FunctionFacts facts, Expression.Call call, IReadOnlyList<Value> arguments, ColumnLineage parts)
    {
        var name = call.Name.Last.Name;
        if (_volatile.Contains(name))
            Frame.Spots.Add(new RowSpot(RowSpotKind.Row, name, call.Span, ColumnLineage.None));
        if (call.Over is not null)
        {
            if (!_orderless.Contains(name) || call.Over.Bounds.Count > 0 || call.Over.OrderBy.Count > 0)
                Frame.Spots.Add(new RowSpot(RowSpotKind.Window, name, call.Span, parts));
            return;
        }
        if (!facts.Aggregate)
            return;
        Frame.Aggregates = true;
        if (call.Distinct)
            Frame.Inside = Frame.Inside.Or(Value.From(arguments).Lineage);
        if (!_orderless.Contains(name) && !SortsItself(call))
            Frame.Spots.Add(new RowSpot(RowSpotKind.Group, name, call.Span, ColumnLineage.None));
    }

    /// <summary>Sorted by the very value that is gathered, equal rows look the same.</summary>
    private bool SortsItself(Expression.Call call) =>
        call is { OrderBy: [var first, ..], Arguments: [var gathered, ..] } && context.TextAt(first.Value.Span) == context.TextAt(gathered.Value.Span);

    /// <summary>A query used as one value shows its first row on some servers; which one that is depends on its order.</summary>
    private void NoteFirstRow(ColumnLineage order, string word, TextSpan span) =>
        findings.Use(new Value(order.Computed(), ValueNature.Computed), UsageKind.Ordering, word, span);
}
