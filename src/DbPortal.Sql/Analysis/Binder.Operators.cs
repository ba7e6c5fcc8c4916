using DbPortal.Sql.Catalog;
using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Analysis;

/// <summary>Operators, comparisons and casts.</summary>
internal sealed partial class Binder
{
    private static readonly HashSet<string> _textTypes = new(StringComparer.OrdinalIgnoreCase)
    {
        "text", "varchar", "character varying", "char", "character", "bpchar", "name", "nchar", "nvarchar", "national character", "clob", "tinytext", "mediumtext", "longtext",
    };

    private Value BindUnary(Expression.Unary unary, Scope scope)
    {
        var value = Evaluate(unary.Operand, scope);
        if (unary.Class == OperatorClass.Logical)
        {
            Weigh(value, unary.Operator, unary.Operand.Span);
            return Value.Test(value);
        }
        return Operate(unary.Class, unary.Operator, unary.Schema, [value], unary.Span);
    }

    private Value BindBinary(Expression.Binary binary, Scope scope)
    {
        if (binary.Class == OperatorClass.Logical)
            return BindLogical(binary, scope);
        // Without recursion along the left side: a || b || c … may be long.
        var chain = new Stack<Expression.Binary>();
        Expression first = binary;
        while (first is Expression.Binary { Class: not OperatorClass.Logical } link)
        {
            chain.Push(link);
            first = link.Left;
        }
        var value = Evaluate(first, scope);
        while (chain.TryPop(out var link))
        {
            var right = Evaluate(link.Right, scope);
            value = Operate(link.Class, link.Operator, link.Schema, [SearchedColumn(link, value) ?? value, right], link.Span);
        }
        return value;
    }

    /// <summary>A full-text search whose typed query is one word of one column (<c>title: word</c>) looks at that column only.</summary>
    private Value? SearchedColumn(Expression.Binary binary, Value left)
    {
        if (left.Row is not { } row || !binary.Operator.Equals("match", StringComparison.OrdinalIgnoreCase)
            || binary.Right is not Expression.Literal { Kind: LiteralKind.String, Text: { } query })
            return null;
        var parts = query.Split(':');
        return parts.Length == 2 && parts[1].Trim() is { Length: > 0 } word && word.All(char.IsLetterOrDigit)
            ? row.FirstOrDefault(f => Same(f.Name, parts[0].Trim()))?.Value
            : null;
    }

    /// <summary>AND and OR, without recursion along their left side: generated scripts chain thousands.</summary>
    private Value BindLogical(Expression.Binary binary, Scope scope)
    {
        var parts = new List<Value>();
        Expression rest = binary;
        while (rest is Expression.Binary { Class: OperatorClass.Logical } next)
        {
            parts.Add(Evaluate(next.Right, scope));
            Weigh(parts[^1], next.Operator, next.Right.Span);
            rest = next.Left;
        }
        parts.Add(Evaluate(rest, scope));
        Weigh(parts[^1], binary.Operator, rest.Span);
        return Value.Test(parts);
    }

    /// <summary>A value taken as a truth value; a comparison has recorded its use already.</summary>
    private void Weigh(Value value, string word, TextSpan span)
    {
        if (!value.IsTest)
            findings.Use(value, UsageKind.Condition, word, span);
    }

    private Value Operate(OperatorClass kind, string sign, string? schema, IReadOnlyList<Value> operands, TextSpan span)
    {
        if (IsUsers(sign, schema, operands))
            return CallOperator(sign, operands, span);
        switch (kind)
        {
            case OperatorClass.Equality when operands is [var left, var right]:
                Equate(left, right, sign, span);
                return Value.Test(operands);
            case OperatorClass.Range:
                Compare(operands, UsageKind.Range, sign, span);
                return Value.Test(operands);
            case OperatorClass.Pattern:
                Compare(operands, UsageKind.Pattern, sign, span);
                return Value.Test(operands);
            case OperatorClass.Other:
                Compare(operands, operands.Any(o => o.Type is not null) ? UsageKind.Opaque : UsageKind.Pattern, sign, span);
                return Value.From(operands);
            case OperatorClass.Concatenation:
                UseAll(operands, UsageKind.TotalFunction, sign, span);
                return Value.From(operands);
            case OperatorClass.Arithmetic or OperatorClass.Extraction or OperatorClass.Equality or OperatorClass.Logical:
                UseAll(operands, UsageKind.PartialFunction, sign, span);
                return Value.From(operands);
            default:
                findings.NotKnown(UnknownKind.Operator, sign, span);
                return Value.Unplaced;
        }
    }

    private void UseAll(IEnumerable<Value> values, UsageKind kind, string word, TextSpan span)
    {
        foreach (var value in values)
            findings.Use(value, kind, word, span);
    }

    private void Compare(IReadOnlyList<Value> operands, UsageKind kind, string word, TextSpan span)
    {
        var all = Value.From(operands);
        foreach (var value in operands)
            findings.Use(value, kind, word, span, against: all with { Lineage = ColumnLineage.None });
    }

    private Value BindIs(Expression.Is test, Scope scope)
    {
        var value = Evaluate(test.Operand, scope);
        if (test.Test is "null" or "notnull" or "isnull")
            findings.Use(value, value.IsWhole || value.Row is not null ? UsageKind.NullTest : UsageKind.Condition, "IS NULL", test.Span);
        else if (test.Test is "true" or "false" or "unknown")
            Weigh(value, "IS " + test.Test.ToUpperInvariant(), test.Span);
        else
            findings.Use(value, UsageKind.Pattern, "IS " + test.Test.ToUpperInvariant(), test.Span);
        return Value.Test(value);
    }

    private Value BindBetween(Expression.Between between, Scope scope)
    {
        Value[] values = [Evaluate(between.Operand, scope), Evaluate(between.Low, scope), Evaluate(between.High, scope)];
        Compare(values, UsageKind.Range, "BETWEEN", between.Span);
        return Value.Test(values);
    }

    private Value BindCast(Expression.Cast cast, Scope scope)
    {
        var value = Evaluate(cast.Operand, scope);
        var name = cast.Type.Split('.')[^1];
        var type = context.Catalog.Types.FirstOrDefault(t => context.Catalog.Names.Equals(t.Name, name));
        var row = type is null && Rules.RowsAreValues ? RowType(cast.Type) : null;
        var kind = type is { Class: not TypeClass.Enum } || row is not null ? UsageKind.Opaque
            : _textTypes.Contains(name) ? UsageKind.TotalFunction
            : UsageKind.PartialFunction;
        findings.HasUsersTypes |= !context.Dialect.IsOwnType(cast.Type) && type is not { Class: TypeClass.Enum };
        findings.Use(value, kind, "CAST", cast.Span);
        return Value.From(value) with { IsText = value.Nature == ValueNature.Constant && _textTypes.Contains(name), TypeName = cast.Type, Type = row ?? (type is { Fields.Count: > 0 } ? new RelationName(type.Schema, type.Name) : null) };
    }

    /// <summary>The table whose row type a name means, on servers where tables are types.</summary>
    private RelationName? RowType(string type)
    {
        var parts = type.Split('.');
        var name = new ObjectName(parts.Select(p => new Identifier(p, false, default)).ToList(), default);
        return parts is [_] or [not "pg_catalog", _] && context.Dialect.Resolve(name, context.Catalog, context.SearchPath) is { } relation
            && context.Dialect.ClassOf(relation) is null ? relation.FullName : null;
    }
}
