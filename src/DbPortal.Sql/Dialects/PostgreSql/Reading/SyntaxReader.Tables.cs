using DbPortal.Sql.Dialects.PostgreSql.Tree;
using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Dialects.PostgreSql.Reading;

internal sealed partial class SyntaxReader
{
    private List<TableReference> ReadTables(IReadOnlyList<AstValue> list) => Nodes(list).Select(ReadTable).ToList();

    private TableReference ReadTable(AstValue? value)
    {
        if (value is not AstNode node || !Enter())
            return Missing(Refuse("an empty table reference", Nowhere));
        TableReference table = node.Kind switch
        {
            "RangeVar" => ReadNamed(node, []),
            "RangeSubselect" => ReadDerived(node),
            "RangeFunction" => ReadFunctions(node),
            "JoinExpr" => ReadJoin(node),
            "RangeTableSample" => ReadSample(node),
            "RangeTableFunc" => ReadXmlTable(node),
            "JsonTable" => ReadJsonTable(node),
            _ => Missing(Refuse(node.Kind, Nowhere)),
        };
        Leave();
        Done(node, node.Kind, table.Span);
        return table;
    }

    /// <summary>Stands where nothing could be read; its statement is already refused.</summary>
    private static TableReference.Computed Missing(Expression.Unsupported reason) =>
        new(reason.What, [reason], [], null, [], reason.Span);

    private TableReference.Named ReadNamed(AstNode node, IReadOnlyList<Expression> sample)
    {
        node.Ignore("relpersistence");
        var parts = new[] { node.Text("catalogname"), node.Text("schemaname"), node.Text("relname") }.OfType<string>().ToList();
        var name = Name(parts, node.Location());
        var (alias, columns) = ReadAlias(node.Node("alias"), name.Span);
        return new TableReference.Named(name, alias, columns, !node.Flag("inh"), sample, name.Span);
    }

    private (Identifier? Alias, IReadOnlyList<Identifier> Columns) ReadAlias(AstNode? node, TextSpan span)
    {
        if (node is null)
            return (null, []);
        var alias = Identifier(node.Text("aliasname"), span);
        var columns = Identifiers(node.List("colnames"), span);
        Done(node, "Alias", span);
        return (alias, columns);
    }

    private TableReference.Derived ReadDerived(AstNode node)
    {
        var query = ReadQuery(node.Take("subquery"));
        var (alias, columns) = ReadAlias(node.Node("alias"), query.Span);
        return new TableReference.Derived(query, node.Flag("lateral"), alias, columns, Closed(query.Span));
    }

    private TableReference.Functions ReadFunctions(AstNode node)
    {
        node.Ignore("is_rowsfrom");
        var outer = ReadDefinedColumns(node.List("coldeflist"));
        var calls = new List<TableFunction>();
        foreach (var pair in Nodes(node.List("functions")))
        {
            var items = pair.List("items");
            var call = ReadExpression(items.Count > 0 ? items[0] : null);
            var defined = items.Count > 1 && items[1] is AstNode { Kind: "List" } list ? ReadDefinedColumns(list.List("items")) : outer;
            calls.Add(new TableFunction(call, defined, call.Span));
            Done(pair, pair.Kind, call.Span);
        }

        var span = CoverAll(default, calls.Select(c => c.Span));
        var (alias, columns) = ReadAlias(node.Node("alias"), span);
        return new TableReference.Functions(calls, node.Flag("ordinality"), node.Flag("lateral"), alias, columns, span);
    }

    private List<Identifier> ReadDefinedColumns(IReadOnlyList<AstValue> list)
    {
        var columns = new List<Identifier>();
        foreach (var node in Nodes(list))
        {
            node.Ignore("is_local", "collClause");
            var span = Token(node.Location());
            columns.Add(new Identifier(node.Text("colname") ?? "", false, span));
            ReadType(node.Node("typeName"));
            Done(node, "ColumnDef", span);
        }

        return columns;
    }

    private TableReference.Join ReadJoin(AstNode node)
    {
        node.Ignore("rtindex");
        var left = ReadTable(node.Take("larg"));
        var right = ReadTable(node.Take("rarg"));
        var natural = node.Flag("isNatural");
        var span = Cover(left.Span, right.Span);
        var columns = Identifiers(node.List("usingClause"), span);
        var on = OptionalExpression(node.Take("quals"));
        span = Cover(span, on?.Span ?? default);
        var usingAlias = ReadAlias(node.Node("join_using_alias"), span).Alias;
        var (alias, aliases) = ReadAlias(node.Node("alias"), span);
        var kind = node.Text("jointype") switch
        {
            "JOIN_INNER" => on is null && !natural && columns.Count == 0 ? JoinKind.Cross : JoinKind.Inner,
            "JOIN_LEFT" => JoinKind.Left,
            "JOIN_RIGHT" => JoinKind.Right,
            "JOIN_FULL" => JoinKind.Full,
            var other => Unknown(other),
        };
        return new TableReference.Join(kind, left, right, natural, columns, on, usingAlias, alias, aliases, span);

        JoinKind Unknown(string? name)
        {
            Refuse(name ?? "a join of an unknown kind", span);
            return JoinKind.Full;
        }
    }

    private TableReference ReadSample(AstNode node)
    {
        node.Ignore("location");
        var method = string.Join('.', Nodes(node.List("method")).Select(Text));
        var arguments = Expressions(node.List("args"));
        if (OptionalExpression(node.Take("repeatable")) is { } seed)
            arguments.Add(seed);
        if (node.Node("relation") is not { Kind: "RangeVar" } relation)
            return Missing(Refuse("TABLESAMPLE", Nowhere));
        if (method is not ("bernoulli" or "system"))
            Refuse($"the sampling method {method}", Nowhere);
        var table = ReadNamed(relation, arguments);
        Done(relation, relation.Kind, table.Span);
        return table;
    }

    private TableReference.Computed ReadXmlTable(AstNode node)
    {
        node.Ignore("lateral");
        var start = Token(node.Location());
        var inputs = new List<Expression> { ReadExpression(node.Take("docexpr")), ReadExpression(node.Take("rowexpr")) };
        inputs.AddRange(Nodes(node.List("namespaces")).Select(ReadNamed));
        var columns = new List<Identifier>();
        foreach (var column in Nodes(node.List("columns")))
        {
            column.Ignore("for_ordinality", "is_not_null");
            var span = Token(column.Location());
            columns.Add(new Identifier(column.Text("colname") ?? "", false, span));
            if (column.Node("typeName") is { } type)
                ReadType(type);
            inputs.AddRange(new[] { OptionalExpression(column.Take("colexpr")), OptionalExpression(column.Take("coldefexpr")) }.OfType<Expression>());
            Done(column, "RangeTableFuncCol", span);
        }

        return Computed("xmltable", inputs, columns, node, start);
    }

    private TableReference.Computed ReadJsonTable(AstNode node)
    {
        node.Ignore("lateral");
        var start = Token(node.Location());
        var inputs = new List<Expression>();
        if (node.Node("context_item") is { } context)
            inputs.Add(ReadJsonValue(context, close: true));
        inputs.AddRange(ReadPath(node.Node("pathspec")));
        inputs.AddRange(ReadPassing(node.List("passing")));
        inputs.AddRange(ReadBehavior(node.Node("on_error")));
        var columns = new List<Identifier>();
        ReadJsonColumns(node.List("columns"), columns, inputs);
        return Computed("json_table", inputs, columns, node, start);
    }

    private TableReference.Computed Computed(string word, List<Expression> inputs, List<Identifier> columns, AstNode node, TextSpan start)
    {
        var span = Closed(CoverAll(start, inputs.Select(i => i.Span)));
        var (alias, aliases) = ReadAlias(node.Node("alias"), span);
        return new TableReference.Computed(word, inputs, columns, alias, aliases, span);
    }

    private void ReadJsonColumns(IReadOnlyList<AstValue> list, List<Identifier> columns, List<Expression> inputs)
    {
        foreach (var node in Nodes(list))
        {
            node.Ignore("format", "wrapper", "quotes");
            var span = Token(node.Location());
            inputs.AddRange(ReadPath(node.Node("pathspec")));
            inputs.AddRange(ReadBehavior(node.Node("on_empty")));
            inputs.AddRange(ReadBehavior(node.Node("on_error")));
            if (node.Node("typeName") is { } type)
                ReadType(type);
            var name = Identifier(node.Text("name"), span);
            if (node.Text("coltype") == "JTC_NESTED" && Enter())
            {
                ReadJsonColumns(node.List("columns"), columns, inputs);
                Leave();
            }
            else if (name is not null)
            {
                columns.Add(name);
            }

            Done(node, "JsonTableColumn", span);
        }
    }

    private IEnumerable<Expression> ReadPath(AstNode? node)
    {
        if (node is null)
            yield break;
        node.Ignore("name", "name_location", "location");
        yield return ReadExpression(node.Take("string"));
        Done(node, "JsonTablePathSpec", Nowhere);
    }
}
