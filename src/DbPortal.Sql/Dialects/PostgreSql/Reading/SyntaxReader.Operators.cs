using DbPortal.Sql.Dialects.PostgreSql.Tree;
using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Dialects.PostgreSql.Reading;

internal sealed partial class SyntaxReader
{
    private Expression ReadOperation(AstNode node)
    {
        node.Ignore("rexpr_list_start", "rexpr_list_end");
        var kind = node.Text("kind") ?? "AEXPR_OP";
        var name = Nodes(node.List("name")).Select(Text).ToList();
        var sign = name.Count > 0 ? name[^1] : "";
        var schema = name.Count > 1 ? name[^2] : null;
        var token = Token(node.Location());
        var left = node.Take("lexpr");
        var right = node.Take("rexpr");
        return kind switch
        {
            "AEXPR_OP" => Operation(sign, schema, left, right, token),
            "AEXPR_OP_ANY" or "AEXPR_OP_ALL" => Quantified(sign, schema, kind == "AEXPR_OP_ALL", left, right, token),
            "AEXPR_DISTINCT" => Infix("IS DISTINCT FROM", OperatorClass.Equality, left, right, token),
            "AEXPR_NOT_DISTINCT" => Infix("IS NOT DISTINCT FROM", OperatorClass.Equality, left, right, token),
            "AEXPR_NULLIF" => NullIf(left, right, token),
            "AEXPR_IN" => InList(sign == "<>", left, right, token),
            "AEXPR_LIKE" => Infix(sign == "!~~" ? "NOT LIKE" : "LIKE", OperatorClass.Pattern, left, right, token),
            "AEXPR_ILIKE" => Infix(sign == "!~~*" ? "NOT ILIKE" : "ILIKE", OperatorClass.Pattern, left, right, token),
            "AEXPR_SIMILAR" => Infix(sign == "!~" ? "NOT SIMILAR TO" : "SIMILAR TO", OperatorClass.Pattern, left, right, token),
            "AEXPR_BETWEEN" or "AEXPR_BETWEEN_SYM" => Between(false, left, right, token),
            "AEXPR_NOT_BETWEEN" or "AEXPR_NOT_BETWEEN_SYM" => Between(true, left, right, token),
            _ => Refuse(kind, token),
        };
    }

    private Expression Operation(string sign, string? schema, AstValue? left, AstValue? right, TextSpan token)
    {
        var type = Operators.ClassOf(schema, sign);
        if (left is null || right is null)
        {
            var operand = ReadExpression(left ?? right);
            return new Expression.Unary(sign, type, operand, Cover(token, operand.Span)) { Schema = schema };
        }

        // The grammar nests a || b || c … to the left: read without recursion along it.
        var links = new Stack<(AstNode Node, AstValue? Right)>();
        while (left is AstNode { Kind: "A_Expr" } link && (link.Text("kind") ?? "AEXPR_OP") == "AEXPR_OP" && link.Take("lexpr") is { } before && link.Take("rexpr") is { } after)
        {
            links.Push((link, after));
            left = before;
        }
        var chain = ReadExpression(left);
        while (links.TryPop(out var link))
        {
            chain = Linked(link.Node, chain, ReadExpression(link.Right));
            Done(link.Node, link.Node.Kind, chain.Span);
        }
        var last = ReadExpression(right);
        return new Expression.Binary(sign, type, chain, last, Cover(chain.Span, token, last.Span)) { Schema = schema };
    }

    private Expression.Binary Linked(AstNode node, Expression left, Expression right)
    {
        node.Ignore("rexpr_list_start", "rexpr_list_end");
        var name = Nodes(node.List("name")).Select(Text).ToList();
        var (sign, schema) = (name.Count > 0 ? name[^1] : "", name.Count > 1 ? name[^2] : null);
        return new Expression.Binary(sign, Operators.ClassOf(schema, sign), left, right, Cover(left.Span, Token(node.Location()), right.Span)) { Schema = schema };
    }

    private Expression.Binary Infix(string word, OperatorClass type, AstValue? left, AstValue? right, TextSpan token)
    {
        var (first, second) = (ReadExpression(left), ReadExpression(right));
        return new Expression.Binary(word, type, first, second, Cover(first.Span, token, second.Span));
    }

    private Expression.QuantifiedArray Quantified(string sign, string? schema, bool all, AstValue? left, AstValue? right, TextSpan token)
    {
        var (operand, elements) = (ReadExpression(left), ReadExpression(right));
        return new Expression.QuantifiedArray(
            operand, sign, Operators.ClassOf(schema, sign), all, elements, Closed(Cover(operand.Span, token, elements.Span)));
    }

    private Expression.Call NullIf(AstValue? left, AstValue? right, TextSpan token)
    {
        var (first, second) = (ReadExpression(left), ReadExpression(right));
        return GrammarCall("nullif", [new Argument(first), new Argument(second)], Closed(Cover(token, first.Span, second.Span)));
    }

    private Expression InList(bool negated, AstValue? left, AstValue? right, TextSpan token)
    {
        var operand = ReadExpression(left);
        if (right is not AstNode { Kind: "List" } list)
            return Refuse("IN", token);
        var items = Expressions(list.List("items"));
        Done(list, "List", token);
        return new Expression.InList(operand, items, negated, Closed(CoverAll(Cover(operand.Span, token), items.Select(i => i.Span))));
    }

    private Expression Between(bool negated, AstValue? left, AstValue? right, TextSpan token)
    {
        var operand = ReadExpression(left);
        if (right is not AstNode { Kind: "List" } list)
            return Refuse("BETWEEN", token);
        var bounds = Expressions(list.List("items"));
        Done(list, "List", token);
        return bounds.Count == 2
            ? new Expression.Between(operand, bounds[0], bounds[1], negated, Cover(operand.Span, token, bounds[0].Span, bounds[1].Span))
            : Refuse("BETWEEN", token);
    }

    private Expression ReadLogic(AstNode node)
    {
        var token = Token(node.Location());
        var operands = Expressions(node.List("args"));
        return node.Text("boolop") switch
        {
            "NOT_EXPR" when operands.Count == 1 =>
                new Expression.Unary("NOT", OperatorClass.Logical, operands[0], Cover(token, operands[0].Span)),
            "AND_EXPR" when operands.Count > 1 => Balanced("AND", operands, 0, operands.Count),
            "OR_EXPR" when operands.Count > 1 => Balanced("OR", operands, 0, operands.Count),
            _ => Refuse("BoolExpr", token),
        };
    }

    /// <summary>The grammar gives <c>a AND b AND c …</c> as one list; halving it keeps the nesting of a thousand conditions at ten.</summary>
    private Expression Balanced(string word, List<Expression> operands, int start, int count)
    {
        if (count == 1)
            return operands[start];
        var left = Balanced(word, operands, start, count / 2);
        var right = Balanced(word, operands, start + (count / 2), count - (count / 2));
        return new Expression.Binary(word, OperatorClass.Logical, left, right, Cover(left.Span, right.Span));
    }

    private Expression ReadSubquery(AstNode node)
    {
        var token = Token(node.Location());
        node.Ignore("subLinkId");
        var operand = OptionalExpression(node.Take("testexpr"));
        var name = Nodes(node.List("operName")).Select(Text).ToList();
        var kind = node.Text("subLinkType");
        var query = ReadQuery(node.Take("subselect"));
        var span = Closed(Cover(operand?.Span ?? default, token, query.Span));
        var sign = name.Count > 0 ? name[^1] : "=";
        var type = Operators.ClassOf(name.Count > 1 ? name[^2] : null, sign);
        return kind switch
        {
            "EXISTS_SUBLINK" when operand is null => new Expression.Exists(query, span),
            "EXPR_SUBLINK" when operand is null => new Expression.ScalarQuery(query, span),
            "ARRAY_SUBLINK" when operand is null => new Expression.ArrayQuery(query, span),
            "ANY_SUBLINK" when operand is not null && name.Count == 0 => new Expression.InQuery(operand, query, false, span),
            "ANY_SUBLINK" when operand is not null => new Expression.QuantifiedQuery(operand, sign, type, false, query, span),
            "ALL_SUBLINK" when operand is not null => new Expression.QuantifiedQuery(operand, sign, type, true, query, span),
            _ => Refuse(kind ?? "SubLink", span),
        };
    }
}
