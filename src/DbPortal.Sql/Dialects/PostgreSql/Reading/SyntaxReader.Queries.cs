using DbPortal.Sql.Dialects.PostgreSql.Tree;
using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Dialects.PostgreSql.Reading;

internal sealed partial class SyntaxReader
{
    /// <summary>INTO of the statement's first SELECT: the only place where the server takes it.</summary>
    private AstNode? _into;

    private Query ReadQuery(AstValue? value, bool outermost = false)
    {
        if (value is not AstNode node || node.Kind is not ("SelectStmt" or "") || !Enter())
        {
            var refused = Refuse((value as AstNode)?.Kind ?? "an empty query", Nowhere);
            return new Query.Values([[refused]], Nowhere);
        }

        var with = ReadWith(node.Node("withClause"));
        var query = ReadBody(node, outermost);
        var order = ReadOrder(node.List("sortClause"));
        node.Ignore("limitOption");
        var limit = OptionalExpression(node.Take("limitCount"));
        var offset = OptionalExpression(node.Take("limitOffset"));
        var locks = node.List("lockingClause");
        foreach (var clause in Nodes(locks))
            clause.Ignore("lockedRels", "strength", "waitPolicy");
        var tail = CoverAll(Cover(limit?.Span ?? default, offset?.Span ?? default), order.Select(o => o.Span));
        query = query with
        {
            With = with,
            OrderBy = order,
            Limit = limit,
            Offset = offset,
            Locks = locks.Count > 0,
            Span = Cover(with?.Span ?? default, query.Span, tail),
        };
        Leave();
        Done(node, "SelectStmt", query.Span);
        return query;
    }

    private Query ReadBody(AstNode node, bool outermost)
    {
        var set = node.Text("op") switch
        {
            null or "SETOP_NONE" => (SetOperator?)null,
            "SETOP_UNION" => SetOperator.Union,
            "SETOP_INTERSECT" => SetOperator.Intersect,
            "SETOP_EXCEPT" => SetOperator.Except,
            var unknown => Unknown(unknown),
        };
        if (set is { } @operator)
            return ReadSetOperation(node, @operator, outermost);

        if (node.Node("intoClause") is { } into && (!outermost || _into is not null))
            Refuse("INTO inside a query", Nowhere);
        else
            _into ??= node.Node("intoClause");
        return node.List("valuesLists") is { Count: > 0 } rows ? ReadValues(rows) : ReadSelect(node);

        SetOperator? Unknown(string name)
        {
            Refuse(name, Nowhere);
            return null;
        }
    }

    /// <summary>
    /// The grammar nests a UNION b UNION c … to the left, one level for each. Between equal unions it makes no difference which two come first, so all but
    /// the last (which is the step of a recursive table) are halved: a thousand parts are ten levels.
    /// </summary>
    private Query.SetOperation ReadSetOperation(AstNode node, SetOperator @operator, bool outermost)
    {
        var all = node.Flag("all");
        var links = new List<AstNode> { node };
        var rest = node.Take("larg");
        var rights = new List<AstValue?> { node.Take("rarg") };
        while (@operator == SetOperator.Union && rest is AstNode link && IsPlainUnion(link) && link.Flag("all") == all)
        {
            link.Ignore("limitOption");
            links.Add(link);
            rest = link.Take("larg");
            rights.Add(link.Take("rarg"));
        }
        rights.Reverse();
        var parts = new List<Query> { ReadQuery(rest, outermost) };
        parts.AddRange(rights.Select(r => ReadQuery(r)));
        foreach (var link in links.Skip(1))
            Done(link, "SelectStmt", parts[0].Span);
        var left = Balanced(parts, 0, parts.Count - 1);
        return new Query.SetOperation(@operator, all, left, parts[^1], Cover(left.Span, parts[^1].Span));

        Query Balanced(List<Query> queries, int start, int count)
        {
            if (count == 1)
                return queries[start];
            var (first, second) = (Balanced(queries, start, count - (count / 2)), Balanced(queries, start + count - (count / 2), count / 2));
            return new Query.SetOperation(@operator, all, first, second, Cover(first.Span, second.Span));
        }
    }

    /// <summary>A UNION with nothing around it.</summary>
    private static bool IsPlainUnion(AstNode node) => node.Kind is "SelectStmt" or "" && node.Text("op") == "SETOP_UNION"
        && node.Node("withClause") is null && node.List("sortClause").Count == 0 && node.List("lockingClause").Count == 0
        && node.Take("limitCount") is null && node.Take("limitOffset") is null;

    private Query.Values ReadValues(IReadOnlyList<AstValue> rows)
    {
        var all = new List<IReadOnlyList<Expression>>(rows.Count);
        foreach (var row in Nodes(rows))
        {
            all.Add(Expressions(row.List("items")));
            Done(row, row.Kind, Nowhere);
        }

        return new Query.Values(all, CoverAll(default, all.SelectMany(r => r).Select(e => e.Span)));
    }

    private Query.Select ReadSelect(AstNode node)
    {
        node.Ignore("groupDistinct");
        var distinct = node.List("distinctClause");
        var plain = distinct is [AstNode { IsNull: true }];
        var distinctOn = plain ? [] : Expressions(distinct);
        var items = ReadItems(node.List("targetList"));
        var from = ReadTables(node.List("fromClause"));
        var where = OptionalExpression(node.Take("whereClause"));
        var groups = node.List("groupClause");
        var subtotals = Nodes(groups).Any(g => g.Kind == "GroupingSet");
        var group = Nodes(groups).SelectMany(ReadGrouping).ToList();
        if (node.Flag("groupByAll"))
            Refuse("GROUP BY ALL", Nowhere);
        var having = OptionalExpression(node.Take("havingClause"));
        var windows = Nodes(node.List("windowClause")).Select(w => ReadWindow(w, over: false)).ToList();
        var parts = items.Select(i => i.Span)
            .Concat(from.Select(f => f.Span))
            .Concat(group.Concat(distinctOn).Select(g => g.Span))
            .Concat(windows.Select(w => w.Span))
            .Append(where?.Span ?? default)
            .Append(having?.Span ?? default);
        return new Query.Select(plain, distinctOn, items, from, where, group, having, windows, WithKeyword(CoverAll(default, parts))) { Subtotals = subtotals };
    }

    /// <summary>The grammar does not say where SELECT stands; it is the word before the first part, or there is none (TABLE t).</summary>
    private TextSpan WithKeyword(TextSpan span)
    {
        const string Keyword = "select";
        var at = span.Start;
        while (at > 0 && char.IsWhiteSpace(source.Text[at - 1]))
            at--;
        at -= Keyword.Length;
        var here = span.Length > 0 && at >= 0 && source.Text.AsSpan(at, Keyword.Length).Equals(Keyword, StringComparison.OrdinalIgnoreCase);
        return here ? new TextSpan(at, span.End - at) : span;
    }

    private List<SelectItem> ReadItems(IReadOnlyList<AstValue> list) => Nodes(list).Select(ReadItem).ToList();

    private SelectItem ReadItem(AstNode node)
    {
        node.Ignore("location");
        var value = ReadExpression(node.Take("val"));
        var alias = Identifier(node.Text("name"), value.Span);
        Done(node, "ResTarget", value.Span);
        return new SelectItem(value, alias, value.Span);
    }

    /// <summary>The keys of a grouping set, of ROLLUP and CUBE too: which of them group together does not matter for what is read.</summary>
    private IEnumerable<Expression> ReadGrouping(AstNode node)
    {
        if (node.Kind == "GroupingSet")
        {
            node.Ignore("kind", "location");
            var keys = Nodes(node.List("content")).SelectMany(ReadGrouping).ToList();
            Done(node, node.Kind, Nowhere);
            return keys;
        }

        // GROUP BY (a, b) groups by a and by b, not by a row.
        var key = ReadExpression(node);
        return key is Expression.Row row && !IsRowKeyword(row) ? row.Items : [key];
    }

    private bool IsRowKeyword(Expression.Row row) =>
        row.Span.Length > 2 && source.Text.AsSpan(row.Span.Start, 3).Equals("row", StringComparison.OrdinalIgnoreCase);

    private With? ReadWith(AstNode? node)
    {
        if (node is null)
            return null;
        var start = Token(node.Location());
        var tables = Nodes(node.List("ctes")).Select(ReadCommonTable).ToList();
        var with = new With(node.Flag("recursive"), tables, CoverAll(start, tables.Select(t => t.Span)));
        Done(node, "WithClause", with.Span);
        return with;
    }

    private CommonTable ReadCommonTable(AstNode node)
    {
        node.Ignore("ctematerialized", "cterecursive", "cterefcount");
        var token = Token(node.Location());
        var name = new Identifier(node.Text("ctename") ?? "", false, token);
        var columns = Identifiers(node.List("aliascolnames"), token);
        var body = ReadInner(node.Take("ctequery") as AstNode, out var span);
        var extra = ReadSearch(node.Node("search_clause"), token).Concat(ReadCycle(node.Node("cycle_clause"), token)).ToList();
        span = Closed(Cover(token, span));
        Done(node, "CommonTableExpr", span);
        return new CommonTable(name, columns, body, extra, span);
    }

    private IEnumerable<Identifier> ReadSearch(AstNode? node, TextSpan span)
    {
        if (node is null)
            return [];
        node.Ignore("search_col_list", "search_breadth_first", "location");
        var column = Identifier(node.Text("search_seq_column"), span);
        Done(node, "CTESearchClause", span);
        return column is null ? [] : [column];
    }

    private IEnumerable<Identifier> ReadCycle(AstNode? node, TextSpan span)
    {
        if (node is null)
            return [];
        node.Ignore("cycle_col_list", "location");
        var values = new[] { OptionalExpression(node.Take("cycle_mark_value")), OptionalExpression(node.Take("cycle_mark_default")) };
        if (values.Any(v => v is not (null or Expression.Literal or Expression.Cast { Operand: Expression.Literal })))
            Refuse("a cycle mark that is not a constant", span);
        var mark = Identifier(node.Text("cycle_mark_column"), span);
        var path = Identifier(node.Text("cycle_path_column"), span);
        Done(node, "CTECycleClause", span);
        return new[] { mark, path }.OfType<Identifier>();
    }
}
