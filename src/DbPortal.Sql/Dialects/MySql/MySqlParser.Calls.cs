using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Dialects.MySql;

internal sealed partial class MySqlParser
{
    private static Expression.Call Call(Identifier name, IReadOnlyList<Expression> arguments, TextSpan span) =>
        new(new ObjectName([name], name.Span), [.. arguments.Select(a => new Argument(a))], span);

    /// <summary>A call of the server's own function, spelled by grammar.</summary>
    private Expression.Call Call(string name, IReadOnlyList<Expression> arguments, int start) =>
        Call(new Identifier(name, false, new TextSpan(start, name.Length)), arguments, SpanFrom(start)) with { FromGrammar = true };

    private Expression OrdinaryCall(Identifier name) => OrdinaryCall(new ObjectName([name], name.Span));

    private Expression OrdinaryCall(ObjectName name)
    {
        var outer = Enter();
        var native = name.Parts.Count == 1 && !name.Last.Quoted && words.IsAttached(name.Last.Name.ToUpperInvariant());
        var start = name.Span.Start;
        if (native && Current.Start != name.Span.End)
            throw new MySqlSyntaxException(RejectionReason.SyntaxError, $"Write {name.Last.Name}( without a blank before the parenthesis.", name.Span);
        ExpectSymbol("(");
        var call = Arguments(new Expression.Call(name, [], name.Span) { FromGrammar = native });
        ExpectSymbol(")");
        call = AfterArguments(call) with { Span = SpanFrom(start) };
        Leave(outer);
        return Choice(call) ?? call;
    }

    /// <summary>IF chooses by a condition and ISNULL is a test: they are read as what they mean. Quoted, such a name is a stored function's.</summary>
    private static Expression? Choice(Expression.Call call)
    {
        if (call.Name.Parts is not [{ Quoted: false } name] || call.Over is not null || call.Distinct)
            return null;
        var values = call.Arguments;
        return (name.Name.ToUpperInvariant(), values.Count) switch
        {
            ("IF", 3) => new Expression.Case(null, [new WhenClause(values[0].Value, values[1].Value, values[0].Value.Span.To(values[1].Value.Span))], values[2].Value, call.Span),
            ("ISNULL", 1) => new Expression.Is(values[0].Value, "null", false, call.Span),
            _ => null,
        };
    }

    private Expression.Call Arguments(Expression.Call call)
    {
        if (IsSymbol(")"))
            return call;
        if (IsSymbol("*") && Ahead(1).IsSymbol(")") && call.Name.ToString().Equals("count", StringComparison.OrdinalIgnoreCase))
        {
            Next();
            return call with { AllRows = true };
        }
        var distinct = Accept("DISTINCT");
        if (!distinct)
            Accept("ALL");
        var arguments = List(() => Argument(call.Name.ToString()));
        call = call with { Distinct = distinct, Arguments = arguments };
        return features.AggregateLimit ? AggregateOrder(call) : call;
    }

    /// <summary>Dynamic columns of MariaDB name a type after an argument. An alias of an argument, which only loadable functions see, is refused.</summary>
    private Argument Argument(string function)
    {
        var value = ReadExpression();
        if (!features.IsMariaDb || !function.StartsWith("column_", StringComparison.OrdinalIgnoreCase) || !Accept("AS"))
            return new Argument(value);
        var type = TypeName();
        if (Accept("COLLATE"))
            CollationName();
        return new Argument(new Expression.Cast(value, type, SpanFrom(value.Span.Start)));
    }

    private Expression.Call AggregateOrder(Expression.Call call)
    {
        if (Is("ORDER"))
            call = call with { OrderBy = OrderBy() };
        if (Is("LIMIT"))
            Limits();
        return call;
    }

    private Expression.Call AfterArguments(Expression.Call call)
    {
        if (features.WithinGroup && Accept("WITHIN"))
        {
            Expect("GROUP");
            ExpectSymbol("(");
            call = call with { WithinGroup = OrderBy() };
            ExpectSymbol(")");
        }
        if (Is("FROM") && (IsAhead(1, "FIRST") || IsAhead(1, "LAST")) && call.Name.ToString().Equals("nth_value", StringComparison.OrdinalIgnoreCase))
        {
            Next();
            Next();
        }
        if (IsAny("RESPECT", "IGNORE") && IsAhead(1, "NULLS"))
        {
            Next();
            Next();
        }
        return Is("OVER") ? call with { Over = Over() } : call;
    }

    /// <summary>The forms that only the grammar knows. Null: an ordinary name or call.</summary>
    private Expression? SpecialForm()
    {
        if (!Ahead(1).IsSymbol("("))
            return BareForm();
        if (words.IsAttached(Current.Keyword) && Ahead(1).Start != Current.End)
            return null;
        var start = Current.Start;
        return Current.Keyword switch
        {
            "CAST" => Cast(start),
            "CONVERT" => Convert(start),
            "EXTRACT" => Extract(start),
            "TRIM" => Trim(start),
            "SUBSTRING" or "SUBSTR" or "MID" => Substring(start),
            "POSITION" => Position(start),
            "GROUP_CONCAT" => GroupConcat(start),
            "MATCH" => Match(start),
            "CHAR" => Char(start),
            "GET_FORMAT" => GetFormat(start),
            "TIMESTAMPADD" or "TIMESTAMPDIFF" => TimestampUnit(start),
            "WEIGHT_STRING" => WeightString(start),
            "JSON_VALUE" => JsonValue(start),
            "NEXTVAL" or "LASTVAL" or "SETVAL" when features.Sequences => Sequence(start),
            "DEFAULT" => DefaultOf(start),
            "VALUES" or "VALUE" => ValuesOf(start),
            "JSON_DUALITY_OBJECT" => throw new MySqlUnsupportedException("JSON_DUALITY_OBJECT", Current.Span),
            "CURRENT_DATE" or "CURRENT_TIME" or "CURRENT_TIMESTAMP" or "LOCALTIME" or "LOCALTIMESTAMP" or "UTC_DATE" or "UTC_TIME" or "UTC_TIMESTAMP"
                or "CURRENT_USER" or "CURRENT_ROLE" => Clock(start),
            _ => null,
        };
    }

    private Expression? BareForm()
    {
        var start = Current.Start;
        switch (Current.Keyword)
        {
            case "CURRENT_DATE" or "CURRENT_TIME" or "CURRENT_TIMESTAMP" or "LOCALTIME" or "LOCALTIMESTAMP" or "UTC_DATE" or "UTC_TIME" or "UTC_TIMESTAMP"
                or "CURRENT_USER":
            case "CURRENT_ROLE" when features.IsMariaDb:
                return Call(Next().Text.ToLowerInvariant(), [], start);
            case "MATCH":
                return Match(start);
            case "NEXT" or "PREVIOUS" when features.Sequences && IsAhead(1, "VALUE") && IsAhead(2, "FOR"):
                return NextValue(start);
            default:
                return null;
        }
    }

    private Expression.Sequence NextValue(int start)
    {
        var operation = Next().Keyword == "NEXT" ? "nextval" : "lastval";
        Expect("VALUE");
        Expect("FOR");
        var name = QualifiedName();
        return new Expression.Sequence(operation, name, [], SpanFrom(start));
    }

    private Expression.Sequence Sequence(int start)
    {
        var operation = Next().Text.ToLowerInvariant();
        ExpectSymbol("(");
        var name = QualifiedName();
        var arguments = new List<Expression>();
        while (AcceptSymbol(","))
            arguments.Add(ReadExpression());
        ExpectSymbol(")");
        return new Expression.Sequence(operation, name, arguments, SpanFrom(start));
    }

    private Expression.Call Clock(int start)
    {
        var name = Next().Text.ToLowerInvariant();
        ExpectSymbol("(");
        var precision = Current.Kind == MySqlTokenKind.Integer ? new List<Expression> { NumberLiteral() } : [];
        ExpectSymbol(")");
        return Call(name, precision, start);
    }

    private Expression DefaultOf(int start)
    {
        Next();
        ExpectSymbol("(");
        var column = ColumnName();
        ExpectSymbol(")");
        return Call("default", [column], start);
    }

    private Expression.Column ColumnName()
    {
        var name = QualifiedName(3);
        return new Expression.Column(name, name.Span);
    }

    /// <summary>VALUES(c) is what would have been inserted into c: a reference to that column, and valid after ON DUPLICATE KEY UPDATE only.</summary>
    private Expression ValuesOf(int start)
    {
        if (!_inDuplicateKey)
            return Is("VALUES") ? throw Unexpected() : NameOrCall();
        Next();
        ExpectSymbol("(");
        var column = ColumnName();
        ExpectSymbol(")");
        return column with { Span = SpanFrom(start) };
    }
}
