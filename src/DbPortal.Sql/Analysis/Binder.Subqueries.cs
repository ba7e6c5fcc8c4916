using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Analysis;

/// <summary>Queries inside expressions. What decides which of their rows count is part of their value.</summary>
internal sealed partial class Binder
{
    /// <summary>As below, for a query that gives a value: the rows around it do not come in its order.</summary>
    private (IReadOnlyList<BoundColumn> Columns, ColumnLineage Conditions, RowSource Rows) ValueQuery(Query query, Scope scope)
    {
        _rows.Push(new RowFrame());
        var (columns, conditions) = Subquery(query, scope);
        return (columns, conditions, _rows.Pop().From);
    }

    private (IReadOnlyList<BoundColumn> Columns, ColumnLineage Conditions) Subquery(Query query, Scope scope)
    {
        findings.Enter();
        var columns = BindQuery(query, scope, scope.Tables).Select(c => c with { Value = AsColumn(c.Value) }).ToList();
        return (columns, findings.Leave());
    }

    private Value BindScalarQuery(Expression.ScalarQuery scalar, Scope scope)
    {
        var (columns, conditions, rows) = ValueQuery(scalar.Query, scope);
        if (Rules.ValueQueriesShowFirstRow)
            NoteFirstRow(rows.Order, "first row", scalar.Span);
        if (columns.Count == 0)
        {
            findings.NotKnown(UnknownKind.Construct, "a value query without columns", scalar.Span);
            return Value.Unplaced;
        }
        if (columns.Count > 1)
            return Value.From(columns.Select(c => c.Value)).ChosenBy(conditions) with { Row = columns, Nature = ValueNature.Computed };
        var value = columns[0].Value;
        return value.ChosenBy(conditions) with
        {
            Nature = value.Lineage.Direct.Count > 0 ? ValueNature.Column : ValueNature.Computed,
            Unchanged = false,
        };
    }

    private Value BindArrayQuery(Expression.ArrayQuery array, Scope scope)
    {
        var (columns, conditions, rows) = ValueQuery(array.Query, scope);
        NoteFirstRow(rows.Order, "ARRAY", array.Span);
        UseAll(columns.Select(c => c.Value), UsageKind.TotalFunction, "ARRAY", array.Span);
        return Value.From(columns.Select(c => c.Value)).ChosenBy(conditions) with { Nature = ValueNature.Computed };
    }

    private Value BindExists(Expression.Exists exists, Scope scope)
    {
        var (_, conditions, _) = ValueQuery(exists.Query, scope);
        return new Value(conditions, ValueNature.Computed) { IsTest = true };
    }

    private Value BindInQuery(Expression.InQuery query, Scope scope)
    {
        var operand = Evaluate(query.Operand, scope);
        var (columns, conditions) = Subquery(query.Query, scope);
        Equate(operand, AsOperand(columns, operand), "IN", query.Span);
        return Value.Test([operand, .. columns.Select(c => c.Value)]).ChosenBy(conditions);
    }

    private Value BindQuantified(Expression.QuantifiedQuery query, Scope scope)
    {
        var operand = Evaluate(query.Operand, scope);
        var (columns, conditions) = Subquery(query.Query, scope);
        return Operate(query.Class, query.Operator, null, [operand, AsOperand(columns, operand)], query.Span).ChosenBy(conditions) with { IsTest = true };
    }

    private static Value AsOperand(IReadOnlyList<BoundColumn> columns, Value operand) => columns.Count == 1 && operand.Row is null
        ? columns[0].Value
        : Value.From(columns.Select(c => c.Value)) with { Row = columns, Nature = ValueNature.Computed };
}
