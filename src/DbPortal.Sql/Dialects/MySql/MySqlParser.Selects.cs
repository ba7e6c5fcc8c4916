using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Dialects.MySql;

internal sealed partial class MySqlParser
{
    private Query.Select Select(bool nested)
    {
        var start = Next().Start;
        var distinct = SelectModifiers();
        var items = List(ReadSelectItem);
        if (Is("INTO"))
            Into(nested);
        var from = Accept("FROM") ? From() : [];
        var where = Accept("WHERE") ? ReadExpression() : null;
        var subtotals = false;
        var groupBy = Accept("GROUP", "BY") ? GroupBy(out subtotals) : [];
        var having = Accept("HAVING") ? ReadExpression() : null;
        var windows = Is("WINDOW") ? Windows() : [];
        return new Query.Select(distinct, [], items, from, where, groupBy, having, windows, SpanFrom(start)) { Subtotals = subtotals };
    }

    private bool SelectModifiers()
    {
        var distinct = false;
        while (true)
        {
            if (AcceptAny("DISTINCT", "DISTINCTROW"))
                distinct = true;
            else if (!AcceptAny("ALL", "HIGH_PRIORITY", "STRAIGHT_JOIN", "SQL_SMALL_RESULT", "SQL_BIG_RESULT", "SQL_CALC_FOUND_ROWS")
                && !(IsAny("SQL_BUFFER_RESULT", "SQL_NO_CACHE", "SQL_CACHE") && !EndsItem(Ahead(1)) && AcceptAny(Current.Keyword)))
                return distinct;
        }
    }

    /// <summary>Some modifiers are not reserved: before the end of an item such a word is a column.</summary>
    private static bool EndsItem(MySqlToken token) =>
        token.Kind is MySqlTokenKind.End || (token.Kind == MySqlTokenKind.Symbol && token.Text is "," or ";" or ")" or ".") || token.Keyword is "FROM" or "AS";

    private SelectItem ReadSelectItem()
    {
        var start = Current.Start;
        if (StarOrNull() is { } star)
            return new SelectItem(star, null, star.Span);
        var value = ReadExpression();
        var alias = ColumnAlias();
        return new SelectItem(value, alias, SpanFrom(start));
    }

    private Expression.Star? StarOrNull()
    {
        if (IsSymbol("*"))
            return new Expression.Star(null, Next().Span);
        var dots = 0;
        while (IsName(Ahead(dots * 2)) && Ahead((dots * 2) + 1).IsSymbol(".") && dots < 2)
        {
            dots++;
            if (!Ahead(dots * 2).IsSymbol("*"))
                continue;
            var qualifier = QualifiedName(dots);
            Next();
            Next();
            return new Expression.Star(qualifier, SpanFrom(qualifier.Span.Start));
        }
        return null;
    }

    private List<TableReference> From()
    {
        return Accept("DUAL") ? [] : List(ReadTable);
    }

    private List<Expression> GroupBy(out bool subtotals)
    {
        subtotals = features.GroupByRollupList && AcceptAny("ROLLUP", "CUBE");
        if (subtotals)
            return Parenthesized(ReadExpression);
        var keys = List(() =>
        {
            var key = ReadExpression();
            if (features.GroupByDirection && !Accept("ASC"))
                Accept("DESC");
            return key;
        });
        if (Accept("WITH"))
            subtotals = AcceptAny("ROLLUP", "CUBE") ? true : throw Unexpected();
        return keys;
    }

    private List<WindowDefinition> Windows()
    {
        Expect("WINDOW");
        return List(() =>
        {
            var name = Name();
            Expect("AS");
            return WindowBody(name);
        });
    }

    private WindowDefinition Over()
    {
        Expect("OVER");
        if (IsSymbol("("))
            return WindowBody(null);
        var name = Name();
        return new WindowDefinition(null, name, [], [], [], name.Span);
    }

    private WindowDefinition WindowBody(Identifier? name)
    {
        var outer = Enter();
        var start = ExpectSymbol("(").Start;
        var basis = AtName && !Is("PARTITION") && !IsAny("ROWS", "RANGE", "GROUPS") ? Name() : null;
        var partition = Accept("PARTITION", "BY") ? List(ReadExpression) : [];
        var order = Is("ORDER") ? OrderBy() : [];
        var bounds = IsAny("ROWS", "RANGE", "GROUPS") ? Frame() : [];
        ExpectSymbol(")");
        Leave(outer);
        return new WindowDefinition(name, basis, partition, order, bounds, SpanFrom(name?.Span.Start ?? start));
    }

    private List<Expression> Frame()
    {
        Next();
        var bounds = new List<Expression>();
        if (Accept("BETWEEN"))
        {
            FrameBound(bounds);
            Expect("AND");
        }
        FrameBound(bounds);
        if (Accept("EXCLUDE") && !(Accept("CURRENT", "ROW") || AcceptAny("GROUP", "TIES") || Accept("NO", "OTHERS")))
            throw Unexpected();
        return bounds;
    }

    private void FrameBound(List<Expression> bounds)
    {
        if (Accept("CURRENT", "ROW"))
            return;
        if (!Accept("UNBOUNDED"))
            bounds.Add(ReadExpression());
        if (!AcceptAny("PRECEDING", "FOLLOWING"))
            throw Unexpected();
    }
}
