using System.Runtime.CompilerServices;
using DbPortal.Sql.Catalog;
using DbPortal.Sql.Dialects;
using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Analysis;

/// <summary>Expressions: what each kind shows of its operands and how it uses them.</summary>
internal sealed partial class Binder
{
    /// <summary>Evaluates an expression to where its value comes from; every use of a column on the way is recorded.</summary>
    public Value Evaluate(Expression expression, Scope scope)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            findings.NotKnown(UnknownKind.Depth, "expression", expression.Span);
            return Value.Unplaced;
        }
        return expression switch
        {
            Expression.Literal literal => Typed(literal),
            Expression.Parameter parameter => Parameter(parameter.Name.TrimStart('$')) ?? Value.Constant with { Guesses = 1, IsUntyped = true },
            Expression.Column name => BindName(name, scope),
            Expression.Star star => RowOf(star, scope),
            Expression.ExpandComposite expand => Evaluate(expand.Operand, scope),
            Expression.Field field => BindField(field, scope),
            Expression.Subscript subscript => Total(subscript, "[]", [subscript.Operand, .. subscript.Indexes], scope),
            Expression.Unary unary => BindUnary(unary, scope),
            Expression.Binary binary => BindBinary(binary, scope),
            Expression.Is test => BindIs(test, scope),
            Expression.Between between => BindBetween(between, scope),
            Expression.InList list => BindInList(list, scope),
            Expression.InQuery query => BindInQuery(query, scope),
            Expression.QuantifiedQuery query => BindQuantified(query, scope),
            Expression.QuantifiedArray array => BindQuantified(array, scope),
            Expression.Exists exists => BindExists(exists, scope),
            Expression.ScalarQuery query => BindScalarQuery(query, scope),
            Expression.ArrayQuery query => BindArrayQuery(query, scope),
            Expression.Case choice => BindCase(choice, scope),
            Expression.Cast cast => BindCast(cast, scope),
            Expression.Collate collate => Total(collate, "COLLATE", [collate.Operand], scope) with { IsText = collate.Operand is Expression.Literal { Kind: LiteralKind.String } },
            Expression.Row row => BindRow(row, scope),
            Expression.Array array => Total(array, "ARRAY", array.Items, scope),
            Expression.Call call => BindCall(call, scope),
            Expression.Variable variable => BindVariable(variable, scope),
            Expression.Sequence sequence => BindSequence(sequence, scope),
            Expression.CurrentOf current => BindCurrentOf(current),
            Expression.Unsupported unsupported => BindUnsupported(unsupported, scope),
            _ => throw new InvalidOperationException($"Unknown expression {expression.GetType().Name}."),
        };
    }

    private static Value Typed(Expression.Literal literal) => Value.Constant with
    {
        Literals = [literal.Span],
        Guesses = literal.Kind is LiteralKind.Null or LiteralKind.Default ? 0 : 1,
        IsUntyped = literal.Kind is LiteralKind.String or LiteralKind.Null,
        IsText = literal.Kind is LiteralKind.String or LiteralKind.Binary or LiteralKind.Null or LiteralKind.Default,
    };

    /// <summary>A composition that cannot fail by value.</summary>
    private Value Total(Expression whole, string word, IReadOnlyList<Expression> parts, Scope scope)
    {
        var values = parts.Select(p => Evaluate(p, scope)).ToList();
        foreach (var value in values)
            findings.Use(value, UsageKind.TotalFunction, word, whole.Span);
        return Value.From(values);
    }

    private Value RowOf(Expression.Star star, Scope scope)
    {
        var fields = Expand(star, scope);
        return Value.From(fields.Select(f => f.Value)) with { Row = fields, Nature = ValueNature.Computed };
    }

    private Value BindRow(Expression.Row row, Scope scope)
    {
        var fields = new List<BoundColumn>();
        foreach (var item in row.Items)
        {
            if (item is Expression.Star star)
                fields.AddRange(Expand(star, scope));
            else
                fields.Add(new BoundColumn($"f{fields.Count + 1}", Evaluate(item, scope), item.Span));
        }
        return Value.From(fields.Select(f => f.Value)) with { Row = fields };
    }

    private Value BindField(Expression.Field field, Scope scope)
    {
        var value = Evaluate(field.Operand, scope);
        if (value.Row is { } row)
        {
            if (row.FirstOrDefault(f => Same(f.Name, field.Name.Name)) is { } found)
                return found.Value;
            if (Attribute(field.Name.Name, value, field.Span, scope) is { } attribute)
                return attribute;
            findings.NotKnown(UnknownKind.Column, field.Name.Name, field.Span);
            return Value.Unplaced;
        }
        findings.Use(value, UsageKind.TotalFunction, field.Name.Name, field.Span);
        if (FieldNames(value)?.Any(n => Same(n, field.Name.Name)) == false && Attribute(field.Name.Name, value, field.Span, scope) is { } called)
            return called;
        return value.Computed();
    }

    /// <summary>CASE: what decides is as much part of the result as what is chosen.</summary>
    private Value BindCase(Expression.Case choice, Scope scope)
    {
        var parts = new List<Value>();
        var operand = choice.Operand is null ? null : Evaluate(choice.Operand, scope);
        foreach (var when in choice.Whens)
        {
            var condition = Evaluate(when.Condition, scope);
            if (operand is not null)
            {
                Equate(operand, condition, "CASE", when.Span);
                findings.Use(operand, UsageKind.Condition, "CASE", when.Span);
            }
            findings.Use(condition, UsageKind.Condition, "CASE", when.Condition.Span);
            parts.Add(condition);
            parts.Add(Chosen(when.Result, scope));
        }
        if (operand is not null)
            parts.Add(operand);
        if (choice.Else is not null)
            parts.Add(Chosen(choice.Else, scope));
        return Value.From(parts);
    }

    private Value Chosen(Expression result, Scope scope)
    {
        var value = Evaluate(result, scope);
        findings.Use(value, UsageKind.TotalFunction, "CASE", result.Span);
        return value;
    }

    private Value BindVariable(Expression.Variable variable, Scope scope)
    {
        if (variable.Assigned is not null)
        {
            var value = Evaluate(variable.Assigned, scope);
            Frame.Spots.Add(new RowSpot(RowSpotKind.Row, variable.Name, variable.Span, ColumnLineage.None));
            Assign(variable.Name, value, variable.Span);
            return value.Computed() with { Nature = ValueNature.Computed };
        }
        if (variable.System)
            return Value.Constant;
        return context.Batch.ValueOf(Bare(variable.Name)) is { } held ? new Value(held, ValueNature.Computed) : Value.Constant with { Guesses = 1 };
    }

    private void Assign(string variable, Value value, TextSpan span)
    {
        findings.Flow(value, "@" + Bare(variable), null, span);
        context.Batch.Assign(Bare(variable), value.Lineage);
    }

    private static string Bare(string variable) => variable.TrimStart('@');

    /// <summary>Taking a number from a sequence changes it, whatever else the statement does; what it is set to shows there.</summary>
    private Value BindSequence(Expression.Sequence sequence, Scope scope)
    {
        foreach (var argument in sequence.Arguments)
            findings.Flow(Evaluate(argument, scope), sequence.Name.ToString(), null, argument.Span);
        findings.Call(new FunctionUse(sequence.Operation, FunctionClass.Observable, sequence.Span));
        Frame.Spots.Add(new RowSpot(RowSpotKind.Row, sequence.Operation, sequence.Span, ColumnLineage.None));
        if (FindRelation(sequence.Name, sequence.Name.Span) is not { } relation)
        {
            findings.NotKnown(UnknownKind.Relation, sequence.Name.ToString(), sequence.Name.Span);
            return Value.Unplaced;
        }
        findings.Read(new RelationRead(relation.FullName, relation.Kind, context.Dialect.ClassOf(relation), null, sequence.Name.Span));
        if (sequence.Operation is "nextval" or "setval")
        {
            findings.Writes.Add(new RelationWrite(relation.FullName, sequence.Operation, [], false, sequence.Name.Span));
            findings.ModifiesInside = true;
        }
        return new Value(ColumnLineage.None, ValueNature.Computed);
    }

    private Value BindUnsupported(Expression.Unsupported unsupported, Scope scope)
    {
        findings.NotKnown(UnknownKind.Construct, unsupported.What, unsupported.Span);
        var values = unsupported.Operands.Select(o => Evaluate(o, scope)).ToList();
        foreach (var value in values)
            findings.Use(value, UsageKind.Opaque, unsupported.What, unsupported.Span);
        return Value.From([.. values, Value.Unplaced]);
    }

    private Value? Parameter(string name) => context.Parameters?.GetValueOrDefault(name);
}
