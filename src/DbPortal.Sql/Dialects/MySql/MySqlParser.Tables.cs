using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Dialects.MySql;

internal sealed partial class MySqlParser
{
    private TableReference ReadTable()
    {
        var outer = Enter();
        var reference = Joins(TableFactor());
        Leave(outer);
        return reference;
    }

    private bool AtJoin => IsAny("JOIN", "INNER", "CROSS", "STRAIGHT_JOIN", "LEFT", "RIGHT", "NATURAL");

    /// <summary>
    /// Joins after <paramref name="left"/>. The right side of a join takes the joins that follow it, as long as conditions follow for all of them;
    /// a join left without condition is then put back to the left, as the server does.
    /// </summary>
    private TableReference Joins(TableReference left)
    {
        while (AtJoin)
        {
            _links++;
            left = Is("NATURAL") ? NaturalJoin(left) : ConditionalJoin(left);
        }
        return left;
    }

    private TableReference.Join NaturalJoin(TableReference left)
    {
        Next();
        var kind = JoinKind.Inner;
        if (AcceptAny("LEFT", "RIGHT"))
        {
            kind = Previous.Keyword == "LEFT" ? JoinKind.Left : JoinKind.Right;
            Accept("OUTER");
        }
        else
        {
            Accept("INNER");
        }
        Expect("JOIN");
        var right = TableFactor();
        return NewJoin(kind, left, right, natural: true);
    }

    private TableReference ConditionalJoin(TableReference left)
    {
        var kind = JoinWords();
        var right = TableFactor();
        if (AtJoin)
        {
            var outer = Enter();
            right = Joins(right);
            Leave(outer);
        }
        if (Accept("ON"))
            return NewJoin(kind, left, right, on: ReadExpression());
        if (Accept("USING"))
            return NewJoin(kind, left, right, columns: NameList());
        if (kind is JoinKind.Left or JoinKind.Right)
            throw Unexpected();
        return CrossIntoLeftmost(left, right);
    }

    private JoinKind JoinWords()
    {
        var word = Next().Keyword;
        switch (word)
        {
            case "LEFT" or "RIGHT":
                Accept("OUTER");
                Expect("JOIN");
                return word == "LEFT" ? JoinKind.Left : JoinKind.Right;
            case "INNER" or "CROSS":
                Expect("JOIN");
                break;
        }
        return JoinKind.Inner;
    }

    private static TableReference CrossIntoLeftmost(TableReference left, TableReference right) => right is TableReference.Join { Alias: null } join && !IsParenthesized(join)
        ? join with { Left = CrossIntoLeftmost(left, join.Left), Span = left.Span.To(join.Span) }
        : NewJoin(JoinKind.Cross, left, right);

    // A join in parentheses keeps the parentheses in its span, an open one begins with its left side.
    private static bool IsParenthesized(TableReference.Join join) => join.Span.Start != join.Left.Span.Start;

    private static TableReference.Join NewJoin(
        JoinKind kind, TableReference left, TableReference right, bool natural = false, IReadOnlyList<Identifier>? columns = null, Expression? on = null)
    {
        var end = columns is { Count: > 0 } ? columns[^1].Span : on?.Span ?? right.Span;
        return new TableReference.Join(kind, left, right, natural, columns ?? [], on, null, null, [], left.Span.To(end));
    }

    private TableReference TableFactor()
    {
        if (IsSymbol("("))
            return ParenthesizedTable();
        if (IsSymbol("{"))
            return OuterJoinEscape();
        if (features.Lateral && Is("LATERAL"))
        {
            var start = Next().Start;
            return DerivedAlias(ParenthesizedQuery(), true, start);
        }
        if (Is("JSON_TABLE") && Ahead(1).IsSymbol("("))
            return JsonTable();
        return NamedTable();
    }

    private TableReference OuterJoinEscape()
    {
        Next();
        if (!Current.Text.Equals("oj", StringComparison.OrdinalIgnoreCase))
            throw Unexpected();
        Next();
        var reference = ReadTable();
        ExpectSymbol("}");
        return reference;
    }

    private TableReference.Derived DerivedAlias(Query query, bool lateral, int start)
    {
        var alias = TableAlias() ?? throw Unexpected();
        var columns = features.DerivedColumnNames ? OptionalNameList() : [];
        return new TableReference.Derived(query, lateral, alias, columns, SpanFrom(start));
    }

    /// <summary>A derived table, or a list or join of tables in parentheses; any number of parentheses may come before it shows.</summary>
    private TableReference ParenthesizedTable()
    {
        var start = Current.Start;
        var (query, table) = TableParentheses();
        return query is null ? table! /* one of the two is always set */ : DerivedAlias(query, false, start);
    }

    private (Query? Query, TableReference? Table) TableParentheses()
    {
        var outer = Enter();
        var start = ExpectSymbol("(").Start;
        Query? query = null;
        TableReference? table = null;
        if (AtQuery)
        {
            query = QueryExpression(nested: true);
        }
        else if (IsSymbol("("))
        {
            var from = Current.Start;
            (query, table) = TableParentheses();
            if (query is not null && (IsSymbol(")") || AtQueryTail))
                query = ContinueQuery(query, from, nested: true);
            else
                (query, table) = (null, TableList(Joins(table ?? DerivedAlias(query! /* not a table, so a query */, false, from))));
        }
        else
        {
            table = TableList(ReadTable());
        }
        ExpectSymbol(")");
        Leave(outer);
        return (query, table is TableReference.Join join ? join with { Span = SpanFrom(start) } : table);
    }

    private TableReference TableList(TableReference first)
    {
        while (AcceptSymbol(","))
        {
            _links++;
            first = NewJoin(JoinKind.Cross, first, ReadTable());
        }
        return first;
    }

    private TableReference.Named NamedTable()
    {
        var start = Current.Start;
        var name = QualifiedName();
        if (IsSymbol("("))
            throw NotUnderstood("A function is not read as a table here.", name.Span);
        var partitions = Is("PARTITION") && Ahead(1).IsSymbol("(") ? Partitions() : [];
        var moments = features.SystemVersioning && Is("FOR") && IsAhead(1, "SYSTEM_TIME") ? SystemTime() : null;
        var portion = Portion();
        var alias = TableAlias();
        if (alias is null)
            Declare(name.Last);
        if (IsSymbol("(") && alias is not null)
            throw Unexpected();
        var indexes = IndexHints();
        return new TableReference.Named(name, alias, [], false, moments ?? portion, SpanFrom(start)) { Partitions = partitions, History = moments is not null, Indexes = indexes };
    }

    private List<Identifier> Partitions()
    {
        Expect("PARTITION");
        return NameList();
    }

    /// <summary>FOR PORTION OF a period: the rows between two moments are written, and what is left of them on both sides stays.</summary>
    private List<Expression> Portion()
    {
        if (!features.SystemVersioning || !Accept("FOR", "PORTION"))
            return [];
        Expect("OF");
        Name();
        Expect("FROM");
        var first = Operators(BitOrLevel);
        Expect("TO");
        return [first, Operators(BitOrLevel)];
    }

    /// <summary>The moments: they choose which rows show.</summary>
    private List<Expression> SystemTime()
    {
        Next();
        Next();
        if (Accept("ALL"))
            return [];
        if (Accept("AS", "OF"))
            return [SystemTimePoint()];
        var closing = Accept("FROM") ? "TO" : Accept("BETWEEN") ? "AND" : throw Unexpected();
        var first = SystemTimePoint();
        Expect(closing);
        return [first, SystemTimePoint()];
    }

    private Expression SystemTimePoint()
    {
        if (Is("TIMESTAMP") && Ahead(1).Kind != MySqlTokenKind.String || Is("TRANSACTION"))
            Next();
        return Operators(BitOrLevel);
    }

    private List<Identifier> IndexHints()
    {
        var indexes = new List<Identifier>();
        while (IsAny("USE", "FORCE", "IGNORE") && (IsAhead(1, "INDEX") || IsAhead(1, "KEY")))
        {
            Next();
            Next();
            if (Accept("FOR") && !(Accept("JOIN") || Accept("ORDER", "BY") || Accept("GROUP", "BY")))
                throw Unexpected();
            ExpectSymbol("(");
            while (!AcceptSymbol(")"))
            {
                if (!Accept("PRIMARY"))
                    indexes.Add(Name());
                if (!IsSymbol(")"))
                    ExpectSymbol(",");
            }
        }
        return indexes;
    }
}
