using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Dialects.Sqlite;

/// <content>FROM: tables, table-valued functions, subqueries and joins.</content>
internal sealed partial class SqliteParser
{
    /// <summary>A comma is a join like the others: all group from the left, and ON sees everything before it.</summary>
    private TableReference ParseFrom()
    {
        var start = Current.Span;
        var left = Scoped(ParseTable);
        while (ParseJoinOperator() is { } join)
        {
            var right = Scoped(ParseTable);
            var on = TryTake("ON") ? ParseExpression() : null;
            IReadOnlyList<Identifier> columns = on is null && TryTake("USING") ? ParseNamesInParentheses() : [];
            if (join.Natural && (on is not null || columns.Count > 0))
                throw new SqliteRejection(RejectionReason.SyntaxError, "A natural join takes neither ON nor USING.", From(start));
            left = new TableReference.Join(join.Kind, left, right, join.Natural, columns, on, null, null, [], From(start));
            Grow();
        }
        return left;
    }

    private (JoinKind Kind, bool Natural)? ParseJoinOperator()
    {
        if (TrySign(","))
            return (JoinKind.Cross, false);
        var words = new List<string>();
        while (Current.Keyword is { } word && SqliteKeywords.IsJoinWord(word) && words.Count < 3)
            words.Add(Take().Keyword!); // a join word is a keyword
        if (words.Count == 0 && !Is("JOIN"))
            return null;
        var span = Last;
        Expect("JOIN");
        var natural = words.Remove("NATURAL");
        return string.Join(' ', words) switch
        {
            "" or "INNER" => (JoinKind.Inner, natural),
            "CROSS" => (JoinKind.Cross, natural),
            "LEFT" or "LEFT OUTER" => (JoinKind.Left, natural),
            "RIGHT" or "RIGHT OUTER" => (JoinKind.Right, natural),
            "FULL" or "FULL OUTER" => (JoinKind.Full, natural),
            _ => throw NotUnderstood("This kind of join", span),
        };
    }

    private TableReference ParseTable()
    {
        if (!IsSign("("))
            return ParseTableOrFunction(allowAlias: true);
        var start = Take().Span;
        if (StartsQuery())
        {
            var query = ParseQuery();
            ExpectSign(")");
            var alias = ParseAlias();
            return new TableReference.Derived(query, false, alias, [], From(start));
        }
        var inner = Nested(ParseFrom);
        ExpectSign(")");
        return Rename(inner, ParseAlias(), From(start));
    }

    /// <summary>
    /// An alias behind parentheses names the whole join. Around a single table SQLite drops the alias inside in favour of the one outside,
    /// even of none, depending on the place: that is refused.
    /// </summary>
    private static TableReference Rename(TableReference inner, Identifier? alias, TextSpan span)
    {
        if (inner is TableReference.Join join)
            return alias is null ? join : join with { Alias = alias, Span = span };
        var hasInnerAlias = inner switch
        {
            TableReference.Named named => named.Alias is not null,
            TableReference.Derived derived => derived.Alias is not null,
            TableReference.Functions functions => functions.Alias is not null,
            _ => true,
        };
        if (hasInnerAlias)
            throw NotUnderstood("An alias of a single table inside parentheses", span);
        return inner switch
        {
            TableReference.Named named => named with { Alias = alias, Span = span },
            TableReference.Derived derived => derived with { Alias = alias, Span = span },
            TableReference.Functions functions => functions with { Alias = alias, Span = span },
            _ => throw NotUnderstood("This table in parentheses", span),
        };
    }

    private TableReference ParseTableOrFunction(bool allowAlias)
    {
        var name = ParseQualifiedName();
        if (IsSign("("))
            return ParseTableFunction(name, allowAlias);
        var alias = allowAlias ? ParseAlias() : null;
        if (allowAlias)
            SkipIndexChoice();
        return new TableReference.Named(name, alias, [], false, [], From(name.Span));
    }

    private TableReference.Functions ParseTableFunction(ObjectName name, bool allowAlias)
    {
        ExpectSign("(");
        var arguments = IsSign(")") ? [] : ParseList(() => new Argument(ParseExpression()));
        ExpectSign(")");
        var span = From(name.Span);
        var call = new Expression.Call(name, arguments, span);
        var alias = allowAlias ? ParseAlias() : null;
        // Arguments see the tables to the left, as with LATERAL.
        return new([new TableFunction(call, [], span)], false, true, alias, [], From(name.Span));
    }

    /// <summary>Rows come in the order of an index that is asked for, and the order tells of the values in it: INDEXED BY is refused.</summary>
    private void SkipIndexChoice()
    {
        if (Is("INDEXED") && IsNext("BY"))
            throw NotUnderstood("INDEXED BY", Current.Span);
        TryTake("NOT", "INDEXED");
    }
}
