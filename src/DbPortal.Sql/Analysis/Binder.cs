using System.Runtime.CompilerServices;
using DbPortal.Sql.Dialects;
using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Analysis;

/// <summary>
/// Binds the names of one statement, or of one stored definition, and follows values through it. What it finds goes to
/// <see cref="Findings"/>; what it cannot place is recorded as not known, never left out. Not thread-safe: one per binding.
/// </summary>
internal sealed partial class Binder(BindingContext context, Findings findings, CancellationToken cancellationToken)
{
    private NameRules Rules => context.Dialect.Names;

    /// <summary>Binds a query and returns its columns. <paramref name="outer"/> is the query around it, whose columns it may name.</summary>
    public IReadOnlyList<BoundColumn> BindQuery(Query query, Scope? outer, CommonTables tables) => BindQuery(query, outer, tables, null, out _);

    /// <summary>Binds the query of a view, and leaves the order of its rows with the findings.</summary>
    public IReadOnlyList<BoundColumn> BindDefinition(Query query)
    {
        var columns = BindQuery(query, null, CommonTables.None);
        findings.Rows = Frame.From;
        return columns;
    }

    /// <summary>As above; <paramref name="recursive"/> is the common table whose body this is, <paramref name="scope"/> the tables of a plain SELECT.</summary>
    private IReadOnlyList<BoundColumn> BindQuery(Query query, Scope? outer, CommonTables tables, CommonTableBinding? recursive, out Scope? scope)
    {
        scope = null;
        cancellationToken.ThrowIfCancellationRequested();
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack() || !context.Budget.TakeQuery())
        {
            findings.NotKnown(UnknownKind.Depth, "query", query.Span);
            return [];
        }
        findings.Locks |= query.Locks;
        _rows.Push(new RowFrame());
        var inForce = query.With is null ? tables : BindWith(query.With, outer, tables);
        var columns = query switch
        {
            Query.Select select => BindSelect(select, outer, inForce, out scope),
            Query.SetOperation operation => BindSetOperation(operation, outer, inForce, recursive),
            Query.Values values => BindValues(values, outer, inForce),
            _ => throw new InvalidOperationException($"Unknown query {query.GetType().Name}."),
        };
        BindLimit(query.Limit, outer, inForce);
        BindLimit(query.Offset, outer, inForce);
        var rows = Settle(query);
        Frame.From.Add(rows);
        return columns;
    }

    private void BindLimit(Expression? limit, Scope? outer, CommonTables tables)
    {
        if (limit is null)
            return;
        findings.Arrange(Evaluate(limit, new Scope(outer, tables, [])), UsageKind.Cardinality, "LIMIT", limit.Span);
        Frame.Spots.Add(new RowSpot(RowSpotKind.Cut, "LIMIT", limit.Span, ColumnLineage.None));
    }

    private List<BoundColumn> BindValues(Query.Values values, Scope? outer, CommonTables tables)
    {
        var scope = new Scope(outer, tables, []);
        List<BoundColumn> columns = [];
        Frame.From.HasUnkeyed = true;
        foreach (var row in values.Rows)
        {
            if (columns.Count > 0 && columns.Count != row.Count)
                findings.NotKnown(UnknownKind.Construct, "VALUES lists of different lengths", values.Span);
            for (var i = 0; i < row.Count; i++)
            {
                var value = Shown(Evaluate(row[i], scope), row[i].Span);
                if (i < columns.Count)
                    columns[i] = columns[i] with { Value = columns[i].Value.Or(value) };
                else
                    columns.Add(new BoundColumn(ValuesColumnName(i), value, row[i].Span) { NameIsExact = false });
            }
        }
        BindOrder(values.OrderBy, new Scope(outer, tables, []) { Outputs = columns, Aliases = AliasRule.OutputFirst }, columns);
        return columns;
    }

    private string ValuesColumnName(int index) => $"{Rules.ValuesColumns.Prefix}{Rules.ValuesColumns.First + index}";

    private List<BoundColumn> BindSetOperation(Query.SetOperation operation, Scope? outer, CommonTables tables, CommonTableBinding? recursive)
    {
        var left = BindQuery(operation.Left, outer, tables, recursive, out _);
        if (recursive is { Columns: null })
            Approximate(recursive, left);
        var right = BindQuery(operation.Right, outer, tables, null, out _);
        if (left.Count != right.Count)
            findings.NotKnown(UnknownKind.Construct, $"{operation.Operator} of different column counts", operation.Span);
        var columns = new List<BoundColumn>();
        for (var i = 0; i < left.Count; i++)
        {
            var other = i < right.Count ? right[i].Value : Value.Unplaced;
            Distinguish(operation, left[i].Value, other);
            var value = operation.Operator == SetOperator.Except ? left[i].Value : left[i].Value.Or(other);
            columns.Add(left[i] with { Value = Listed(value) with { Row = null } });
        }
        BindOrder(operation.OrderBy, new Scope(outer, tables, []) { Outputs = columns, Aliases = AliasRule.OutputFirst }, columns, right);
        return columns;
    }

    /// <summary>Which rows remain tells whether values are equal.</summary>
    private void Distinguish(Query.SetOperation operation, Value left, Value right)
    {
        var word = operation.Operator.ToString().ToUpperInvariant();
        if (!operation.All)
            Frame.Keys.AddRange(operation.Operator == SetOperator.Except ? [left] : [left, right]);
        if (operation.Operator != SetOperator.Union)
        {
            Equate(left, right, word, operation.Span);
            findings.Depend(left.Lineage.Or(right.Lineage));
        }
        else if (!operation.All)
        {
            var mixed = left.Or(right).Mixed;
            findings.Arrange(left with { Mixed = mixed }, UsageKind.Grouping, word, operation.Span);
            findings.Arrange(right with { Mixed = mixed }, UsageKind.Grouping, word, operation.Span);
        }
    }

    private static Value Listed(Value value) => value.Nature == ValueNature.Constant ? value with { Nature = ValueNature.Listed, Literals = [] } : value;

    /// <summary>Binds ORDER BY over a query's columns: a number is a column, a lone name by the server's rule, the rest an expression.</summary>
    private void BindOrder(IReadOnlyList<OrderItem> items, Scope scope, IReadOnlyList<BoundColumn> columns, IReadOnlyList<BoundColumn>? others = null, IReadOnlyList<SelectItem>? selected = null)
    {
        foreach (var item in items)
        {
            var value = Ordinal(item.Value, columns) ?? (others is null
                ? Evaluate(item.Value, scope)
                : OfEither(item.Value, scope, columns, others));
            findings.Arrange(value, UsageKind.Ordering, "ORDER BY", item.Span);
            NoteSort(item.Value, value, columns, selected);
        }
    }

    /// <summary>After a set operation a name is a column of the result, on some servers also of a later arm.</summary>
    private Value OfEither(Expression item, Scope scope, IReadOnlyList<BoundColumn> columns, IReadOnlyList<BoundColumn> others)
    {
        if (item is Expression.Column { Name.Parts: [var name] } && !columns.Any(c => Same(c.Name, name.Name)))
        {
            var index = others.ToList().FindIndex(c => Same(c.Name, name.Name));
            if (index >= 0 && index < columns.Count)
                return columns[index].Value;
        }
        return Evaluate(item, scope);
    }

    private Value? Ordinal(Expression item, IReadOnlyList<BoundColumn> columns)
    {
        if (item is not Expression.Literal { Kind: LiteralKind.Number } number || !int.TryParse(number.Text, out var position))
            return null;
        if (position >= 1 && position <= columns.Count)
            return columns[position - 1].Value;
        findings.NotKnown(UnknownKind.Column, $"position {number.Text}", item.Span);
        return Value.Unplaced;
    }

    private bool Same(string one, string other) => string.Equals(one, other, context.Columns);
}
