using DbPortal.Sql.Dialects.PostgreSql.Tree;
using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Dialects.PostgreSql.Reading;

internal sealed partial class SyntaxReader
{
    private Expression ReadCall(AstNode node)
    {
        var location = node.Location();
        var fromGrammar = node.Text("funcformat") == "COERCE_SQL_SYNTAX";
        var words = Nodes(node.List("funcname")).Select(Text).ToList();
        // SQL's own spelling (EXTRACT, TRIM, …) has no name in the text to point at, only its keyword.
        var name = fromGrammar ? Spelled(words, Token(location)) : Name(words, location);
        var arguments = ReadArguments(node);
        var order = ReadOrder(node.List("agg_order"));
        var within = node.Flag("agg_within_group");
        var filter = OptionalExpression(node.Take("agg_filter"));
        var over = ReadOver(node.Node("over"));
        var span = Closed(Cover(
            CoverAll(name.Span, arguments.Select(a => a.Value.Span)),
            CoverAll(filter?.Span ?? default, order.Select(o => o.Span)),
            over?.Span ?? default));
        if (!fromGrammar && words.Count == 1 && ServerFunctions.IsGrammarForm(words[0]))
            return Refuse($"the function \"{words[0]}\", which is named like a form of the grammar", span);
        if (!fromGrammar && SequenceOf(words, arguments) is { } sequence)
            return new Expression.Sequence(words[^1], sequence, [.. arguments.Skip(1).Select(a => a.Value)], span);
        return new Expression.Call(name, arguments, span)
        {
            AllRows = node.Flag("agg_star"),
            Distinct = node.Flag("agg_distinct"),
            OrderBy = within ? [] : order,
            WithinGroup = within ? order : [],
            Filter = filter,
            Over = over,
            FromGrammar = fromGrammar,
        };
    }

    /// <summary>The sequence that is named by a constant; the server's own schema comes first, so nobody else's function can be meant.</summary>
    private static ObjectName? SequenceOf(List<string> function, List<Argument> arguments)
    {
        if (function is not ([_] or ["pg_catalog", _]) || function[^1] is not ("nextval" or "currval" or "setval") || arguments.Count == 0)
            return null;
        var named = arguments[0].Value is Expression.Cast { Type: "regclass" } cast ? cast.Operand : arguments[0].Value;
        if (named is not Expression.Literal { Kind: LiteralKind.String, Text: { } text } || QuotedNames.Split(text) is not { } parts)
            return null;
        return new ObjectName(parts.Select(p => new Identifier(p, false, named.Span)).ToList(), named.Span);
    }

    private List<Argument> ReadArguments(AstNode node)
    {
        var arguments = Nodes(node.List("args")).Select(ReadArgument).ToList();
        if (node.Flag("func_variadic") && arguments.Count > 0)
            arguments[^1] = arguments[^1] with { Variadic = true };
        return arguments;
    }

    private Argument ReadArgument(AstNode node)
    {
        if (node.Kind != "NamedArgExpr")
            return new Argument(ReadExpression(node));
        node.Ignore("argnumber", "location");
        var argument = new Argument(ReadExpression(node.Take("arg")), node.Text("name"));
        Done(node, node.Kind, argument.Value.Span);
        return argument;
    }

    private static ObjectName Spelled(List<string> words, TextSpan span) =>
        new([new Identifier(words.Count > 0 ? words[^1] : "", false, span)], span);

    /// <summary>A call that the grammar spells: nobody can define another function under it.</summary>
    private static Expression.Call GrammarCall(string word, IReadOnlyList<Argument> arguments, TextSpan span) =>
        new(Spelled([word], span), arguments, span) { FromGrammar = true };

    private Expression.Call GrammarCall(string word, AstNode node, IReadOnlyList<AstValue> operands)
    {
        var start = Token(node.Location());
        var arguments = Expressions(operands).Select(e => new Argument(e)).ToList();
        return GrammarCall(word, arguments, Closed(CoverAll(start, arguments.Select(a => a.Value.Span))));
    }

    private Expression ReadValueFunction(AstNode node)
    {
        node.Ignore("type", "typmod");
        var span = Token(node.Location());
        var word = node.Text("op") switch
        {
            "SVFOP_CURRENT_DATE" => "current_date",
            "SVFOP_CURRENT_TIME" or "SVFOP_CURRENT_TIME_N" => "current_time",
            "SVFOP_CURRENT_TIMESTAMP" or "SVFOP_CURRENT_TIMESTAMP_N" => "current_timestamp",
            "SVFOP_LOCALTIME" or "SVFOP_LOCALTIME_N" => "localtime",
            "SVFOP_LOCALTIMESTAMP" or "SVFOP_LOCALTIMESTAMP_N" => "localtimestamp",
            "SVFOP_CURRENT_ROLE" => "current_role",
            "SVFOP_CURRENT_USER" => "current_user",
            "SVFOP_USER" => "user",
            "SVFOP_SESSION_USER" => "session_user",
            "SVFOP_CURRENT_CATALOG" => "current_catalog",
            "SVFOP_CURRENT_SCHEMA" => "current_schema",
            _ => null,
        };
        return word is null ? Refuse(node.Text("op") ?? "SQLValueFunction", span) : GrammarCall(word, [], span.To(Parentheses(span.End)));
    }

    private WindowDefinition? ReadOver(AstNode? node) => node is null ? null : ReadWindow(node, over: true);

    /// <summary>In OVER a name alone stands where a definition in WINDOW has its own name.</summary>
    private WindowDefinition ReadWindow(AstNode node, bool over)
    {
        node.Ignore("frameOptions");
        var start = Token(node.Location());
        var name = Identifier(node.Text("name"), start);
        var reference = Identifier(node.Text("refname"), start);
        var partition = Expressions(node.List("partitionClause"));
        var order = ReadOrder(node.List("orderClause"));
        var bounds = new[] { OptionalExpression(node.Take("startOffset")), OptionalExpression(node.Take("endOffset")) }.OfType<Expression>().ToList();
        var span = CoverAll(
            CoverAll(Cover(start, Parentheses(start.Start)), partition.Select(p => p.Span)),
            order.Select(o => o.Span).Concat(bounds.Select(b => b.Span)));
        Done(node, "WindowDef", span);
        return new WindowDefinition(over ? null : name, over ? name ?? reference : reference, partition, order, bounds, span);
    }

    private List<OrderItem> ReadOrder(IReadOnlyList<AstValue> list) => Nodes(list).Select(ReadOrderItem).ToList();

    private OrderItem ReadOrderItem(AstNode node)
    {
        node.Ignore("sortby_nulls");
        var value = ReadExpression(node.Take("node"));
        var sign = string.Join('.', Nodes(node.List("useOp")).Select(Text));
        var descending = node.Text("sortby_dir") == "SORTBY_DESC";
        var span = Cover(value.Span, node.Location() is { } at ? Token(at) : default);
        Done(node, "SortBy", span);
        return new OrderItem(value, descending, sign.Length == 0 ? null : sign, span);
    }

    /// <summary>The name of a type, without the server's own schema and without modifiers; arrays end in <c>[]</c>.</summary>
    private (string Name, TextSpan Span) ReadType(AstNode? node)
    {
        if (node is null)
            return ("", Refuse("a cast without a type", Nowhere).Span);
        node.Ignore("typemod", "typeOid");
        var span = Token(node.Location());
        var parts = Nodes(node.List("names")).Select(Text).ToList();
        if (parts.Count > 1 && parts[0] == "pg_catalog")
            parts.RemoveAt(0);
        if (node.Flag("setof") || node.Flag("pct_type"))
            Refuse("a type taken from something else", span);
        // Modifiers are constants (numbers, interval fields); anything else there would be an expression nobody looks at.
        if (Expressions(node.List("typmods")).Any(m => m is not (Expression.Literal or Expression.Column)))
            Refuse("a type modifier that is not a constant", span);
        var dimensions = node.List("arrayBounds").Count;
        Done(node, "TypeName", span);
        return (string.Join('.', parts) + (dimensions > 0 ? "[]" : ""), span);
    }
}
