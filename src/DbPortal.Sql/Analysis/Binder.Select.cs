using DbPortal.Sql.Dialects;
using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Analysis;

/// <summary>SELECT: its clauses in the order in which their names are looked up.</summary>
internal sealed partial class Binder
{
    private IReadOnlyList<BoundColumn> BindSelect(Query.Select select, Scope? outer, CommonTables tables, out Scope bound)
    {
        var scope = BindFrom(select.From, outer, tables) with { Windows = select.Windows };
        var named = Outputs(select.Items, scope, lateAliases: false);
        scope = scope with { Outputs = named };
        var columns = named;
        if (select.Where is not null)
            Require(select.Where, scope with { Aliases = Rules.Where }, "WHERE");
        var keys = BindGroupBy(select.GroupBy, scope, columns);
        if (select.GroupBy.Count > 0 && Rules.GroupsShowAnyRow)
            Frame.Spots.Add(new RowSpot(RowSpotKind.Pick, "GROUP BY", select.GroupBy[0].Span, ColumnLineage.None));
        if (!keys.IsNone)
            columns = columns.Select(c => c.Value.Nature == ValueNature.Computed ? c with { Value = c.Value.ChosenBy(keys) } : c).ToList();
        if (select.Having is not null)
            Require(select.Having, scope with { Aliases = Rules.Having }, "HAVING");
        foreach (var window in select.Windows)
            BindWindow(window, scope);
        BindDistinct(select, scope, columns);
        BindSelectOrder(select, scope, columns);
        bound = scope;
        return columns;
    }

    /// <summary>
    /// GROUP BY. Returns the columns behind computed keys: what is shown per group of <c>left(ssn, 1)</c> tells about <c>ssn</c>,
    /// while groups of whole values tell no more than how many are alike.
    /// </summary>
    private ColumnLineage BindGroupBy(IReadOnlyList<Expression> keys, Scope scope, IReadOnlyList<BoundColumn> columns)
    {
        var computed = ColumnLineage.None;
        foreach (var key in keys)
        {
            foreach (var value in GroupKey(key, scope, columns))
            {
                findings.Arrange(value, UsageKind.Grouping, "GROUP BY", key.Span);
                Frame.Keys.Add(value);
                if (!value.IsWhole)
                    computed = computed.Or(value.Lineage.Computed());
            }
        }
        return computed;
    }

    private IEnumerable<Value> GroupKey(Expression key, Scope scope, IReadOnlyList<BoundColumn> columns)
    {
        if (Ordinal(key, columns) is { } ordinal)
            return [ordinal];
        return key switch
        {
            Expression.Row row => row.Items.SelectMany(i => GroupKey(i, scope, columns)).ToList(),
            Expression.Column => [Evaluate(key, scope with { Aliases = Rules.GroupByName })],
            _ => [Evaluate(key, scope with { Aliases = Rules.GroupByExpression })],
        };
    }

    private void BindDistinct(Query.Select select, Scope scope, IReadOnlyList<BoundColumn> columns)
    {
        if (select.Distinct && select.DistinctOn.Count == 0)
        {
            foreach (var column in columns)
                findings.Arrange(column.Value, UsageKind.Grouping, "DISTINCT", column.Span);
            Frame.Keys.AddRange(columns.Select(c => c.Value));
        }
        foreach (var key in select.DistinctOn)
        {
            var value = Ordinal(key, columns) ?? Evaluate(key, scope with { Aliases = OrderRule(key) });
            findings.Arrange(value, UsageKind.Grouping, "DISTINCT ON", key.Span);
            Frame.Keys.Add(value);
        }
        if (select.DistinctOn.Count > 0)
            Frame.Spots.Add(new RowSpot(RowSpotKind.Pick, "DISTINCT ON", select.DistinctOn[0].Span, ColumnLineage.None));
    }

    private void BindSelectOrder(Query.Select select, Scope scope, IReadOnlyList<BoundColumn> columns)
    {
        foreach (var item in select.OrderBy)
            BindOrder([item], scope with { Aliases = OrderRule(item.Value) }, columns, selected: select.Items);
    }

    private AliasRule OrderRule(Expression item) => item is Expression.Column { Name.Parts.Count: 1 } ? Rules.OrderByName : Rules.OrderByExpression;

    /// <summary>A select list or RETURNING as result columns, stars expanded.</summary>
    private List<BoundColumn> Outputs(IReadOnlyList<SelectItem> items, Scope scope, bool lateAliases)
    {
        var columns = new List<BoundColumn>();
        foreach (var item in items)
        {
            var inForce = lateAliases ? scope with { Outputs = columns, Aliases = AliasRule.InputFirst } : scope;
            switch (item.Value)
            {
                case Expression.Star star:
                    columns.AddRange(Expand(star, scope));
                    break;
                case Expression.ExpandComposite expand:
                    columns.AddRange(Fields(expand, inForce));
                    break;
                default:
                    var value = Shown(Evaluate(item.Value, inForce), item.Span);
                    columns.Add(Naming.Column(item, value, Rules, context));
                    break;
            }
        }
        return columns;
    }

    /// <summary>A row shown as one value is composed of its columns.</summary>
    private Value Shown(Value value, TextSpan span)
    {
        if (value.Row is not null)
            findings.Use(value, UsageKind.TotalFunction, "row", span);
        return value;
    }

    private List<BoundColumn> Expand(Expression.Star star, Scope scope)
    {
        if (star.Qualifier is null)
        {
            if (scope.From.Count == 0)
                findings.NotKnown(UnknownKind.Construct, "*", star.Span);
            return scope.From.SelectMany(f => f.Visible).Where(c => !c.Hidden).Select(c => Placed(c, star.Span)).ToList();
        }
        if (FindSource(star.Qualifier.Parts, scope) is { } source)
            return (source.Starred ?? source.Columns).Where(c => !c.Hidden).Select(c => Placed(c, star.Span)).ToList();
        findings.NotKnown(UnknownKind.Relation, star.Qualifier.ToString(), star.Span);
        return [];
    }

    private BoundColumn Placed(BoundColumn column, TextSpan span)
    {
        Refer(column.Value);
        return column with { Span = span };
    }

    private List<BoundColumn> Fields(Expression.ExpandComposite expand, Scope scope)
    {
        var value = Evaluate(expand.Operand, scope);
        if (value.Row is { } fields)
            return fields.Where(f => !f.Hidden).Select(f => f with { Span = expand.Span }).ToList();
        if (FieldNames(value) is { } names)
        {
            findings.Use(value, UsageKind.TotalFunction, "(…).*", expand.Span);
            return names.Select(n => new BoundColumn(n, value.Computed(), expand.Span)).ToList();
        }
        findings.NotKnown(UnknownKind.Construct, "(…).*", expand.Span);
        return [new BoundColumn("?", Value.Unplaced, expand.Span) { NameIsExact = false }];
    }

    private List<string>? FieldNames(Value value)
    {
        if (value.Type is not { } type)
            return null;
        var composite = context.Catalog.Types.FirstOrDefault(t => t.Schema == type.Schema && t.Name == type.Name && t.Fields.Count > 0);
        return composite?.Fields.Select(f => f.Name).ToList()
            ?? context.Catalog.Find(type.Schema, type.Name)?.Columns.Where(c => !c.Hidden).Select(c => c.Name).ToList();
    }

    /// <summary>A condition on rows: comparisons record their own use, anything else taken as a truth value is a use of its own.</summary>
    private void Require(Expression condition, Scope scope, string clause)
    {
        var value = Evaluate(condition, scope);
        if (!value.IsTest)
            findings.Use(value, UsageKind.Condition, clause, condition.Span);
        findings.Depend(value.Lineage);
    }
}
