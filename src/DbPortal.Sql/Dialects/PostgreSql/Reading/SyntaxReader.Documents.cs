using DbPortal.Sql.Dialects.PostgreSql.Tree;
using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Dialects.PostgreSql.Reading;

/// <summary>SQL/JSON and XML: forms of the grammar that become calls of the function they spell.</summary>
internal sealed partial class SyntaxReader
{
    private Expression ReadJson(AstNode node) => node.Kind switch
    {
        "JsonObjectConstructor" => DocumentCall("json_object", node, "absent_on_null", "unique"),
        "JsonArrayConstructor" => DocumentCall("json_array", node, "absent_on_null"),
        "JsonArrayQueryConstructor" => ReadJsonArrayQuery(node),
        "JsonObjectAgg" => ReadJsonAggregate("json_objectagg", node),
        "JsonArrayAgg" => ReadJsonAggregate("json_arrayagg", node),
        "JsonIsPredicate" => ReadIsJson(node),
        "JsonParseExpr" => DocumentCall("json", node, "unique_keys"),
        "JsonScalarExpr" => DocumentCall("json_scalar", node),
        "JsonSerializeExpr" => DocumentCall("json_serialize", node),
        "JsonFuncExpr" => ReadJsonFunction(node),
        "JsonValueExpr" => ReadJsonValue(node),
        _ => Refuse(node.Kind, Nowhere),
    };

    private Expression.Call DocumentCall(string word, AstNode node, params ReadOnlySpan<string> ignored)
    {
        node.Ignore(ignored);
        var start = Token(node.Location());
        var operands = new List<Expression>();
        foreach (var item in Nodes(node.List("exprs")))
            operands.AddRange(ReadJsonOperand(item));
        if (node.Node("expr") is { } single)
            operands.AddRange(ReadJsonOperand(single));
        ReadJsonOutput(node.Node("output"));
        return DocumentCall(word, operands, start);
    }

    private Expression.Call DocumentCall(string word, IEnumerable<Expression> operands, TextSpan start)
    {
        var arguments = operands.Select(o => new Argument(o)).ToList();
        return GrammarCall(word, arguments, Closed(CoverAll(start, arguments.Select(a => a.Value.Span))));
    }

    private IEnumerable<Expression> ReadJsonOperand(AstNode node)
    {
        if (node.Kind is not ("JsonKeyValue" or "JsonValueExpr" or ""))
            return [ReadExpression(node)];
        if (node.Kind == "JsonValueExpr" || node.Take("raw_expr") is not null)
            return [ReadJsonValue(node, close: true)];
        var key = ReadExpression(node.Take("key"));
        var value = node.Node("value") is { } v ? ReadJsonValue(v, close: true) : Refuse("a key without a value", key.Span);
        Done(node, "JsonKeyValue", key.Span);
        return [key, value];
    }

    private Expression ReadJsonValue(AstNode node, bool close = false)
    {
        node.Ignore("format");
        var value = ReadExpression(node.Take("raw_expr"));
        if (close)
            Done(node, "JsonValueExpr", value.Span);
        return value;
    }

    private void ReadJsonOutput(AstNode? node)
    {
        if (node is null)
            return;
        node.Ignore("returning");
        if (node.Node("typeName") is { } type)
            ReadType(type);
        Done(node, "JsonOutput", Nowhere);
    }

    private Expression.Call ReadJsonArrayQuery(AstNode node)
    {
        node.Ignore("format", "absent_on_null");
        var start = Token(node.Location());
        ReadJsonOutput(node.Node("output"));
        var query = ReadQuery(node.Take("query"));
        return DocumentCall("json_array", [new Expression.ArrayQuery(query, query.Span)], start);
    }

    private Expression ReadJsonAggregate(string word, AstNode node)
    {
        node.Ignore("absent_on_null", "unique");
        if (node.Node("constructor") is not { } shared || node.Node("arg") is not { } argument)
            return Refuse(word, Nowhere);
        var start = Token(shared.Location());
        ReadJsonOutput(shared.Node("output"));
        var operands = ReadJsonOperand(argument).ToList();
        var call = DocumentCall(word, operands, start) with
        {
            Filter = OptionalExpression(shared.Take("agg_filter")),
            OrderBy = ReadOrder(shared.List("agg_order")),
            Over = ReadOver(shared.Node("over")),
        };
        Done(shared, "JsonAggConstructor", call.Span);
        return call;
    }

    private Expression.Is ReadIsJson(AstNode node)
    {
        node.Ignore("format", "item_type", "unique_keys");
        var token = Token(node.Location());
        var operand = ReadExpression(node.Take("expr"));
        return new Expression.Is(operand, "json", false, Cover(operand.Span, token));
    }

    private Expression ReadJsonFunction(AstNode node)
    {
        node.Ignore("wrapper", "quotes", "column_name");
        var start = Token(node.Location());
        var word = node.Text("op") switch
        {
            "JSON_EXISTS_OP" => "json_exists",
            "JSON_QUERY_OP" => "json_query",
            "JSON_VALUE_OP" => "json_value",
            _ => null,
        };
        if (word is null)
            return Refuse("JsonFuncExpr", start);
        var operands = new List<Expression>();
        if (node.Node("context_item") is { } context)
            operands.Add(ReadJsonValue(context, close: true));
        operands.Add(ReadExpression(node.Take("pathspec")));
        operands.AddRange(ReadPassing(node.List("passing")));
        operands.AddRange(ReadBehavior(node.Node("on_empty")));
        operands.AddRange(ReadBehavior(node.Node("on_error")));
        ReadJsonOutput(node.Node("output"));
        return DocumentCall(word, operands, start);
    }

    private IEnumerable<Expression> ReadPassing(IReadOnlyList<AstValue> list)
    {
        foreach (var node in Nodes(list))
        {
            node.Ignore("name");
            if (node.Node("val") is { } value)
                yield return ReadJsonValue(value, close: true);
            Done(node, "JsonArgument", Nowhere);
        }
    }

    private IEnumerable<Expression> ReadBehavior(AstNode? node)
    {
        if (node is null)
            yield break;
        node.Ignore("btype", "coerce", "location");
        if (node.Take("expr") is { } value)
            yield return ReadExpression(value);
        Done(node, "JsonBehavior", Nowhere);
    }

    private Expression ReadXml(AstNode node)
    {
        var start = Token(node.Location());
        if (node.Kind == "XmlSerialize")
        {
            node.Ignore("xmloption", "indent");
            var document = ReadExpression(node.Take("expr"));
            var (type, span) = ReadType(node.Node("typeName"));
            return new Expression.Cast(DocumentCall("xmlserialize", [document], start), type, Closed(Cover(start, document.Span, span)));
        }

        node.Ignore("name", "xmloption", "type", "typmod", "indent", "arg_names");
        var operands = Nodes(node.List("named_args")).Select(ReadNamed).Concat(Expressions(node.List("args"))).ToList();
        var word = node.Text("op") ?? "IS_XMLCONCAT";
        if (word == "IS_DOCUMENT" && operands.Count == 1)
            return new Expression.Is(operands[0], "document", false, Cover(operands[0].Span, start));
        var call = word.Replace("IS_", "", StringComparison.Ordinal).ToLowerInvariant();
        return ServerFunctions.IsGrammarForm(call) ? DocumentCall(call, operands, start) : Refuse(word, start);
    }

    private Expression ReadNamed(AstNode node)
    {
        node.Ignore("name", "location");
        var value = ReadExpression(node.Take("val"));
        Done(node, "ResTarget", value.Span);
        return value;
    }
}
