using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Dialects.MySql;

internal sealed partial class MySqlParser
{
    private Expression.Cast Cast(int start)
    {
        Next();
        ExpectSymbol("(");
        var operand = ReadExpression();
        if (features.CastAtTimeZone && Accept("AT"))
        {
            Expect("TIME");
            Expect("ZONE");
            Accept("INTERVAL");
            Expect(MySqlTokenKind.String);
        }
        Expect("AS");
        var type = TypeName();
        if (features.MemberOf)
            Accept("ARRAY");
        ExpectSymbol(")");
        return new Expression.Cast(operand, type, SpanFrom(start));
    }

    private Expression Convert(int start)
    {
        Next();
        ExpectSymbol("(");
        var operand = ReadExpression();
        if (Accept("USING"))
        {
            if (!Accept("BINARY"))
                NameOrText();
            ExpectSymbol(")");
            return Call("convert", [operand], start);
        }
        ExpectSymbol(",");
        var type = TypeName();
        ExpectSymbol(")");
        return new Expression.Cast(operand, type, SpanFrom(start));
    }

    private Expression.Literal Unit()
    {
        if (!MySqlWords.IsIntervalUnit(Current.Keyword))
            throw Unexpected();
        var token = Next();
        return new Expression.Literal(LiteralKind.String, token.Text.ToLowerInvariant(), token.Span);
    }

    private Expression.Call Extract(int start)
    {
        Next();
        ExpectSymbol("(");
        var unit = Unit();
        Expect("FROM");
        var date = ReadExpression();
        ExpectSymbol(")");
        return Call("extract", [unit, date], start);
    }

    private Expression.Call TimestampUnit(int start)
    {
        var name = Next().Text.ToLowerInvariant();
        ExpectSymbol("(");
        var arguments = new List<Expression> { Unit() };
        ExpectSymbol(",");
        arguments.Add(ReadExpression());
        ExpectSymbol(",");
        arguments.Add(ReadExpression());
        ExpectSymbol(")");
        return Call(name, arguments, start);
    }

    private Expression.Call Trim(int start)
    {
        Next();
        ExpectSymbol("(");
        var arguments = new List<Expression>();
        var sided = AcceptAny("LEADING", "TRAILING", "BOTH");
        if (!Is("FROM"))
            arguments.Add(ReadExpression());
        // Without FROM a side stands in stored definitions only.
        if (Accept("FROM"))
            arguments.Add(ReadExpression());
        else if (sided && !IsSymbol(")"))
            throw Unexpected();
        ExpectSymbol(")");
        return Call("trim", arguments, start);
    }

    private Expression.Call Substring(int start)
    {
        var name = Next().Text.ToLowerInvariant();
        ExpectSymbol("(");
        var arguments = new List<Expression> { ReadExpression() };
        if (Accept("FROM"))
        {
            arguments.Add(ReadExpression());
            if (Accept("FOR"))
                arguments.Add(ReadExpression());
        }
        else
        {
            while (AcceptSymbol(","))
                arguments.Add(ReadExpression());
        }
        ExpectSymbol(")");
        return Call(name, arguments, start);
    }

    private Expression.Call Position(int start)
    {
        Next();
        ExpectSymbol("(");
        var part = Operators(BitOrLevel);
        Expect("IN");
        var whole = ReadExpression();
        ExpectSymbol(")");
        return Call("position", [part, whole], start);
    }

    private Expression GroupConcat(int start)
    {
        var outer = Enter();
        Next();
        ExpectSymbol("(");
        var distinct = Accept("DISTINCT");
        var arguments = List(ReadExpression);
        var order = Is("ORDER") ? OrderBy() : [];
        if (Accept("SEPARATOR") && Current.Kind != MySqlTokenKind.Binary)
            Expect(MySqlTokenKind.String);
        else if (Previous.Keyword == "SEPARATOR")
            Next();
        if (features.AggregateLimit && Is("LIMIT"))
            Limits();
        ExpectSymbol(")");
        var over = Is("OVER") ? Over() : null;
        Leave(outer);
        return Call("group_concat", arguments, start) with { Distinct = distinct, OrderBy = order, Over = over };
    }

    private Expression.Call Match(int start)
    {
        Next();
        var columns = IsSymbol("(") ? Parenthesized<Expression>(ColumnName) : List<Expression>(ColumnName);
        Expect("AGAINST");
        ExpectSymbol("(");
        columns.Add(Operators(BitOrLevel));
        if (Accept("IN", "BOOLEAN"))
            Expect("MODE");
        else if (Accept("IN", "NATURAL"))
            _ = Accept("LANGUAGE", "MODE") ? true : throw Unexpected();
        if (Accept("WITH", "QUERY"))
            Expect("EXPANSION");
        ExpectSymbol(")");
        return Call("match", columns, start);
    }

    private Expression.Call Char(int start)
    {
        Next();
        var codes = new List<Expression>();
        ExpectSymbol("(");
        do
            codes.Add(ReadExpression());
        while (AcceptSymbol(","));
        if (Accept("USING") && !Accept("BINARY"))
            NameOrText();
        ExpectSymbol(")");
        return Call("char", codes, start);
    }

    private Expression.Call GetFormat(int start)
    {
        Next();
        ExpectSymbol("(");
        if (!AcceptAny("DATE", "TIME", "DATETIME", "TIMESTAMP"))
            throw Unexpected();
        var kind = new Expression.Literal(LiteralKind.String, Previous.Text, Previous.Span);
        ExpectSymbol(",");
        var style = ReadExpression();
        ExpectSymbol(")");
        return Call("get_format", [kind, style], start);
    }

    private Expression.Call WeightString(int start)
    {
        Next();
        ExpectSymbol("(");
        var operand = ReadExpression();
        if (Accept("AS"))
            TypeName();
        // Stored definitions hold the server's own form, with three numbers.
        while (AcceptSymbol(","))
            Expect(MySqlTokenKind.Integer);
        if (Accept("LEVEL"))
        {
            do
            {
                Expect(MySqlTokenKind.Integer);
                while (AcceptAny("ASC", "DESC", "REVERSE"))
                    continue;
            }
            while (AcceptSymbol(",") || AcceptSymbol("-"));
        }
        ExpectSymbol(")");
        return Call("weight_string", [operand], start);
    }

    private Expression.Call JsonValue(int start)
    {
        Next();
        ExpectSymbol("(");
        var arguments = List(ReadExpression);
        if (features.MemberOf && Accept("RETURNING"))
            TypeName();
        if (features.MemberOf)
            JsonHandlers(arguments);
        ExpectSymbol(")");
        return Call("json_value", arguments, start);
    }
}
