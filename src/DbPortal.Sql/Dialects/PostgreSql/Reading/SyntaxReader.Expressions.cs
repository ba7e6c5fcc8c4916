using System.Globalization;
using DbPortal.Sql.Dialects.PostgreSql.Tree;
using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Dialects.PostgreSql.Reading;

internal sealed partial class SyntaxReader
{
    private Expression? OptionalExpression(AstValue? value) => value is null ? null : ReadExpression(value);

    private List<Expression> Expressions(IReadOnlyList<AstValue> list) => Nodes(list).Select(ReadExpression).ToList();

    private Expression ReadExpression(AstValue? value)
    {
        if (value is not AstNode { IsNull: false } node)
            return Refuse("an empty expression", Nowhere);
        if (!Enter())
            return new Expression.Unsupported("depth", [], Nowhere);
        var expression = ReadByKind(node);
        Leave();
        Done(node, node.Kind, expression.Span);
        return expression;
    }

    private Expression ReadByKind(AstNode node) => node.Kind switch
    {
        "ColumnRef" => ReadColumn(node),
        "A_Const" => ReadConstant(node),
        "ParamRef" => ReadParameter(node),
        "A_Expr" => ReadOperation(node),
        "BoolExpr" => ReadLogic(node),
        "TypeCast" => ReadCast(node),
        "CollateClause" => ReadCollate(node),
        "FuncCall" => ReadCall(node),
        "NamedArgExpr" => Refuse("a named argument outside a call", Nowhere),
        "A_Indirection" => ReadIndirection(node),
        "A_ArrayExpr" => ReadArray(node),
        "RowExpr" => ReadRow(node),
        "CaseExpr" => ReadCase(node),
        "CoalesceExpr" => GrammarCall("coalesce", node, node.List("args")),
        "MinMaxExpr" => GrammarCall(node.Text("op") == "IS_LEAST" ? "least" : "greatest", node, node.List("args")),
        "GroupingFunc" => GrammarCall("grouping", node, node.List("args")),
        "SQLValueFunction" => ReadValueFunction(node),
        "MergeSupportFunc" => ReadMergeSupport(node),
        "CurrentOfExpr" => new Expression.CurrentOf(new Identifier(node.Text("cursor_name") ?? "", false, Nowhere), Nowhere),
        "NullTest" => ReadNullTest(node),
        "BooleanTest" => ReadBooleanTest(node),
        "SubLink" => ReadSubquery(node),
        "SetToDefault" => new Expression.Literal(LiteralKind.Default, null, Token(node.Location())),
        _ when node.Kind.StartsWith("Json", StringComparison.Ordinal) => ReadJson(node),
        _ when node.Kind.StartsWith("Xml", StringComparison.Ordinal) => ReadXml(node),
        _ => Refuse(node.Kind, Nowhere),
    };

    private Expression ReadColumn(AstNode node)
    {
        var location = node.Location();
        var fields = node.List("fields");
        var star = fields.Count > 0 && fields[^1] is AstNode { Kind: "A_Star" };
        var parts = fields.Take(star ? fields.Count - 1 : fields.Count).ToList();
        if (parts.Count == 0)
            return new Expression.Star(null, Token(location));
        var name = Name(parts, location);
        if (!star)
            return new Expression.Column(name, name.Span);
        var end = source.Text.IndexOf('*', name.Span.End);
        return new Expression.Star(name, end < 0 ? name.Span : name.Span.To(new TextSpan(end, 1)));
    }

    private Expression ReadConstant(AstNode node)
    {
        var location = node.Location();
        var span = location is { } at ? source.Span(at, TokenScanner.EndOfConstant(source.Bytes, at)) : Nowhere;
        if (node.Flag("isnull"))
            return new Expression.Literal(LiteralKind.Null, null, span);
        // Before PostgreSQL 15 the value is a node of its own; since then a field says its type.
        if (node.Node("val") is { } old)
            return ReadOldConstant(old, span);
        if (node.Node("ival") is { } integer)
            return Constant(LiteralKind.Number, integer, integer.Number("ival").ToString(CultureInfo.InvariantCulture), span);
        if (node.Node("fval") is { } number)
            return Constant(LiteralKind.Number, number, number.Text("fval") ?? "", span);
        if (node.Node("boolval") is { } truth)
            return Constant(LiteralKind.Boolean, truth, truth.Flag("boolval") ? "true" : "false", span);
        if (node.Node("sval") is { } text)
            return Constant(LiteralKind.String, text, text.Text("sval") ?? "", span);
        return node.Node("bsval") is { } bits
            ? Constant(LiteralKind.Binary, bits, bits.Text("bsval") ?? "", span)
            : Refuse("a constant of an unknown kind", span);
    }

    private Expression ReadOldConstant(AstNode value, TextSpan span) => value.Kind switch
    {
        "Integer" => Constant(LiteralKind.Number, value, value.Number("ival").ToString(CultureInfo.InvariantCulture), span),
        "Float" => Constant(LiteralKind.Number, value, value.Text("str") ?? "", span),
        "String" => Constant(LiteralKind.String, value, value.Text("str") ?? "", span),
        "BitString" => Constant(LiteralKind.Binary, value, value.Text("str") ?? "", span),
        "Null" => new Expression.Literal(LiteralKind.Null, null, span),
        _ => Refuse(value.Kind, span),
    };

    private Expression.Literal Constant(LiteralKind kind, AstNode value, string text, TextSpan span)
    {
        Done(value, "A_Const", span);
        return new Expression.Literal(kind, text, span);
    }

    private Expression.Parameter ReadParameter(AstNode node) =>
        new("$" + node.Number("number").ToString(CultureInfo.InvariantCulture), Token(node.Location()));

    private Expression.Cast ReadCast(AstNode node)
    {
        var operand = ReadExpression(node.Take("arg"));
        var (type, span) = ReadType(node.Node("typeName"));
        return new Expression.Cast(operand, type, Cover(operand.Span, Token(node.Location()), span));
    }

    private Expression.Collate ReadCollate(AstNode node)
    {
        var operand = ReadExpression(node.Take("arg"));
        var location = node.Location();
        var name = Name(node.List("collname"), null);
        return new Expression.Collate(operand, name, Cover(operand.Span, Token(location)));
    }

    private Expression ReadIndirection(AstNode node)
    {
        var value = ReadExpression(node.Take("arg"));
        var indexes = new List<Expression>();
        foreach (var step in Nodes(node.List("indirection")))
        {
            if (step.Kind == "A_Indices")
            {
                indexes.AddRange(ReadIndexes(step));
                continue;
            }

            value = Indexed(value, indexes);
            value = step.Kind == "A_Star"
                ? new Expression.ExpandComposite(value, value.Span)
                : new Expression.Field(value, new Identifier(Text(step), false, value.Span), value.Span);
        }

        return Indexed(value, indexes);
    }

    private IEnumerable<Expression> ReadIndexes(AstNode step)
    {
        step.Ignore("is_slice");
        var bounds = new[] { OptionalExpression(step.Take("lidx")), OptionalExpression(step.Take("uidx")) };
        Done(step, "A_Indices", Nowhere);
        return bounds.OfType<Expression>();
    }

    private Expression Indexed(Expression value, List<Expression> indexes)
    {
        if (indexes.Count == 0)
            return value;
        var all = indexes.ToList();
        indexes.Clear();
        return new Expression.Subscript(value, all, CoverAll(value.Span, all.Select(i => i.Span)));
    }

    private Expression.Array ReadArray(AstNode node)
    {
        node.Ignore("list_start", "list_end");
        var start = Token(node.Location());
        var items = Expressions(node.List("elements"));
        return new Expression.Array(items, CoverAll(start, items.Select(i => i.Span)));
    }

    private Expression.Row ReadRow(AstNode node)
    {
        node.Ignore("row_format");
        var start = Token(node.Location());
        var items = Expressions(node.List("args"));
        return new Expression.Row(items, Closed(CoverAll(start, items.Select(i => i.Span))));
    }

    private Expression.Case ReadCase(AstNode node)
    {
        var start = Token(node.Location());
        var operand = OptionalExpression(node.Take("arg"));
        var whens = Nodes(node.List("args")).Select(ReadWhen).ToList();
        var otherwise = OptionalExpression(node.Take("defresult"));
        return new Expression.Case(operand, whens, otherwise, CoverAll(Cover(start, otherwise?.Span ?? default), whens.Select(w => w.Span)));
    }

    private WhenClause ReadWhen(AstNode node)
    {
        var start = Token(node.Location());
        var condition = ReadExpression(node.Take("expr"));
        var result = ReadExpression(node.Take("result"));
        var span = Cover(start, condition.Span, result.Span);
        Done(node, "CaseWhen", span);
        return new WhenClause(condition, result, span);
    }

    private Expression.Is ReadNullTest(AstNode node)
    {
        var operand = ReadExpression(node.Take("arg"));
        node.Ignore("argisrow");
        return new Expression.Is(operand, "null", node.Text("nulltesttype") == "IS_NOT_NULL", Cover(operand.Span, Token(node.Location())));
    }

    private Expression ReadBooleanTest(AstNode node)
    {
        var operand = ReadExpression(node.Take("arg"));
        var test = node.Text("booltesttype") ?? "";
        var negated = test.StartsWith("IS_NOT_", StringComparison.Ordinal);
        var word = test[(negated ? 7 : Math.Min(3, test.Length))..];
        var span = Cover(operand.Span, Token(node.Location()));
        return word switch
        {
            "TRUE" => new Expression.Is(operand, "true", negated, span),
            "FALSE" => new Expression.Is(operand, "false", negated, span),
            "UNKNOWN" => new Expression.Is(operand, "unknown", negated, span),
            _ => Refuse("a truth test of an unknown kind", span),
        };
    }
}
