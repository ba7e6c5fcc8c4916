using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Dialects.MySql;

internal sealed partial class MySqlParser
{
    private IntoTarget? _into;

    private bool AtQuery => Is("SELECT") || Is("WITH") || (features.TableStatement && Is("TABLE"))
        || (Is("VALUES") && (IsAhead(1, "ROW") ? features.TableStatement : features.BareValuesRows && !_inDuplicateKey));

    private bool AtQueryTail =>
        IsAny("UNION", "INTERSECT", "EXCEPT", "ORDER", "LIMIT", "FOR", "LOCK", "INTO", "PROCEDURE") || (features.FetchFirst && IsAny("OFFSET", "FETCH"));

    /// <summary>A query with everything that may surround it. A nested one has no INTO.</summary>
    private Query QueryExpression(bool nested)
    {
        var start = Current.Start;
        return QueryAfterWith(Is("WITH") ? ReadWith() : null, start, nested);
    }

    private Query QueryAfterWith(With? with, int start, bool nested)
    {
        var outer = Enter();
        var query = ContinueQuery(QueryPrimary(nested), start, nested);
        if (with is not null)
            query = (query.With is null ? query : Wrap(query)) with { With = with, Span = SpanFrom(start) };
        Leave(outer);
        return query;
    }

    private Query ContinueQuery(Query first, int start, bool nested)
    {
        var query = Intersections(first, nested);
        while (IsAny("UNION", "EXCEPT"))
        {
            _links++;
            var kind = Next().Keyword == "UNION" ? SetOperator.Union : SetOperator.Except;
            var all = SetQuantifier();
            var right = Intersections(QueryPrimary(nested), nested);
            query = new Query.SetOperation(kind, all, query, right, SpanFrom(start));
        }
        return Tail(query, start, nested);
    }

    private Query Intersections(Query left, bool nested)
    {
        while (Accept("INTERSECT"))
        {
            _links++;
            var all = SetQuantifier();
            var right = QueryPrimary(nested);
            left = new Query.SetOperation(SetOperator.Intersect, all, left, right, SpanFrom(left.Span.Start));
        }
        return left;
    }

    private bool SetQuantifier()
    {
        if (Accept("ALL"))
            return true;
        Accept("DISTINCT");
        return false;
    }

    private Query QueryPrimary(bool nested) => Current.Keyword switch
    {
        "SELECT" => Select(nested),
        "TABLE" when features.TableStatement => TableQuery(),
        "VALUES" => ValuesQuery(),
        _ when IsSymbol("(") => ParenthesizedQuery(),
        _ => throw Unexpected(),
    };

    private Query.Select TableQuery()
    {
        var start = Next().Start;
        var name = QualifiedName();
        var table = new TableReference.Named(name, null, [], false, [], name.Span);
        var star = new SelectItem(new Expression.Star(null, name.Span), null, name.Span);
        return new Query.Select(false, [], [star], [table], null, [], null, [], SpanFrom(start));
    }

    private Query.Values ValuesQuery()
    {
        var start = Next().Start;
        var rows = List<IReadOnlyList<Expression>>(() =>
        {
            if (features.TableStatement)
                Expect("ROW");
            return Parenthesized(ValueOrDefault);
        });
        return new Query.Values(rows, SpanFrom(start));
    }

    /// <summary>ORDER BY, LIMIT, locks and INTO. Parentheses that already have their own become a derived table.</summary>
    private Query Tail(Query query, int start, bool nested)
    {
        if (!AtQueryTail)
            return query with { Span = query.Span.Length == 0 ? SpanFrom(start) : query.Span };
        if (query.OrderBy.Count > 0 || query.Limit is not null || query.Offset is not null || query.With is not null)
            query = Wrap(query);
        var order = Is("ORDER") ? OrderBy() : [];
        var (limit, offset) = Limits();
        if (Is("PROCEDURE"))
            throw new MySqlUnsupportedException("PROCEDURE ANALYSE", Current.Span);
        var locks = LocksAndInto(nested);
        return query with
        {
            OrderBy = order.Count > 0 ? order : query.OrderBy,
            Limit = limit,
            Offset = offset,
            Locks = locks || query.Locks,
            Span = SpanFrom(start),
        };
    }

    private static Query.Select Wrap(Query query)
    {
        var star = new SelectItem(new Expression.Star(null, query.Span), null, query.Span);
        return new Query.Select(false, [], [star], [new TableReference.Derived(query, false, null, [], query.Span)], null, [], null, [], query.Span);
    }

    private bool LocksAndInto(bool nested)
    {
        var locks = false;
        while (true)
        {
            if (Is("INTO"))
                Into(nested);
            else if (Is("FOR") || Is("LOCK"))
                locks |= LockClause();
            else
                return locks;
        }
    }

    private bool LockClause()
    {
        if (Accept("LOCK", "IN"))
        {
            Expect("SHARE");
            Expect("MODE");
        }
        else
        {
            Expect("FOR");
            if (!Accept("UPDATE") && !(features.LockOf && Accept("SHARE")))
                throw Unexpected();
            if (features.LockOf && Accept("OF"))
                List(() => QualifiedName());
        }
        if (Accept("SKIP"))
            Expect("LOCKED");
        else if (!Accept("NOWAIT") && features.LockWait && Accept("WAIT"))
            Expect(MySqlTokenKind.Integer);
        return true;
    }

    private void Into(bool nested)
    {
        if (nested || _into is not null)
            throw Unexpected();
        var start = Next().Start;
        if (AcceptAny("OUTFILE", "DUMPFILE"))
        {
            var dump = Previous.Keyword == "DUMPFILE";
            Expect(MySqlTokenKind.String);
            if (!dump)
                FileFormat();
            _into = new IntoTarget(IntoKind.File, null, [], SpanFrom(start));
            return;
        }
        var names = List(() => InProgram ? ProgramVariable() : Current.Kind == MySqlTokenKind.UserVariable ? Next().Text : throw Unexpected());
        _into = new IntoTarget(IntoKind.Variables, null, names, SpanFrom(start));
    }

    private void FileFormat()
    {
        if (Accept("CHARACTER", "SET") || Accept("CHARSET"))
            _ = Accept("BINARY") ? Previous.Text : NameOrText().Name;
        while (AcceptAny("FIELDS", "COLUMNS", "LINES", "TERMINATED", "OPTIONALLY", "ENCLOSED", "ESCAPED", "STARTING", "BY"))
        {
            if (Previous.Keyword == "BY" && Current.Kind is not (MySqlTokenKind.String or MySqlTokenKind.Binary))
                throw Unexpected();
            if (Current.Kind is MySqlTokenKind.String or MySqlTokenKind.Binary)
                Next();
        }
    }

    private MySqlToken Expect(MySqlTokenKind kind) => Current.Kind == kind ? Next() : throw Unexpected();

    private List<OrderItem> OrderBy()
    {
        Expect("ORDER");
        Expect("BY");
        return List(ReadOrderItem);
    }

    private OrderItem ReadOrderItem()
    {
        var start = Current.Start;
        var value = ReadExpression();
        var descending = Accept("DESC");
        if (!descending)
            Accept("ASC");
        return new OrderItem(value, descending, null, SpanFrom(start));
    }

    private (Expression? Limit, Expression? Offset) Limits()
    {
        if (!Accept("LIMIT"))
            return features.FetchFirst && IsAny("OFFSET", "FETCH") ? Fetch() : (null, null);
        if (features.FetchFirst && Accept("ROWS", "EXAMINED"))
            return LimitNumber() is { } ? (null, null) : throw Unexpected();
        var first = LimitNumber();
        Expression? limit = first;
        Expression? offset = null;
        if (AcceptSymbol(","))
            (limit, offset) = (LimitNumber(), first);
        else if (Accept("OFFSET"))
            offset = LimitNumber();
        if (features.FetchFirst && Accept("ROWS", "EXAMINED"))
            LimitNumber();
        return (limit, offset);
    }

    /// <summary>OFFSET n ROWS FETCH NEXT m ROWS ONLY; without a number it is one row.</summary>
    private (Expression? Limit, Expression? Offset) Fetch()
    {
        Expression? offset = null;
        if (Accept("OFFSET"))
        {
            offset = LimitNumber();
            if (!AcceptAny("ROW", "ROWS"))
                throw Unexpected();
        }
        if (!Accept("FETCH"))
            return (null, offset);
        if (!AcceptAny("FIRST", "NEXT"))
            throw Unexpected();
        var limit = Current.Kind == MySqlTokenKind.Integer ? LimitNumber() : new Expression.Literal(LiteralKind.Number, "1", Previous.Span);
        if (!AcceptAny("ROW", "ROWS") || !(Accept("ONLY") || Accept("WITH", "TIES")))
            throw Unexpected();
        return (limit, offset);
    }

    private Expression LimitNumber() => Current.Kind switch
    {
        MySqlTokenKind.Integer => NumberLiteral(),
        MySqlTokenKind.Parameter => Parameter(),
        _ when InProgram && AtName => ColumnName(),
        _ => throw Unexpected(),
    };

    private With ReadWith()
    {
        var start = Next().Start;
        var recursive = Accept("RECURSIVE");
        return new With(recursive, List(ReadCommonTable), SpanFrom(start));
    }

    private CommonTable ReadCommonTable()
    {
        var name = Declare(Name());
        var columns = OptionalNameList();
        Expect("AS");
        var from = Current.Start;
        var query = ParenthesizedQuery();
        var end = SpanFrom(from);
        if (features.CycleClause && Accept("CYCLE"))
        {
            List(Name);
            Expect("RESTRICT");
            if (query is Query.SetOperation { Operator: SetOperator.Union } recursive)
                query = recursive with { All = false }; // rows met before are dropped, whatever ALL says
        }
        var body = new Statement.Select(query, null, end);
        return new CommonTable(name, columns, body, [], SpanFrom(name.Span.Start));
    }
}
