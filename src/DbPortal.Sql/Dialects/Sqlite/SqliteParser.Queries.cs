using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Dialects.Sqlite;

/// <content>WITH, compound queries, SELECT and VALUES.</content>
internal sealed partial class SqliteParser
{
    private bool StartsQuery() => Is("SELECT") || Is("VALUES") || Is("WITH");

    private Query ParseQuery() => Nested(() =>
    {
        var with = Is("WITH") ? ParseWith() : null;
        var query = ParseCompound();
        return with is null ? query : query with { With = with, Span = with.Span.To(query.Span) };
    });

    private With ParseWith()
    {
        var start = Take().Span;
        var recursive = TryTake("RECURSIVE");
        var tables = ParseList(ParseCommonTable);
        return new(recursive, tables, From(start));
    }

    private CommonTable ParseCommonTable()
    {
        var name = ParseName();
        var columns = IsSign("(") ? ParseNamesInParentheses() : [];
        Expect("AS");
        if (!TryTake("MATERIALIZED") && Is("NOT"))
        {
            _at++;
            Expect("MATERIALIZED");
        }
        ExpectSign("(");
        var body = ParseQuery();
        ExpectSign(")");
        return new(name, columns, new Statement.Select(body, null, body.Span), [], From(name.Span));
    }

    /// <summary>Operators of compounds have one precedence and group from the left; ORDER BY and LIMIT belong to the whole.</summary>
    private Query ParseCompound()
    {
        var start = Current.Span;
        var query = Scoped(ParseCore);
        while (ParseSetOperator() is { } set)
        {
            var right = Scoped(ParseCore);
            query = new Query.SetOperation(set.Operator, set.All, query, right, start.To(right.Span));
            Grow();
        }
        // After VALUES the grammar takes neither ORDER BY nor LIMIT.
        return LastCore(query) is Query.Values ? query : ParseTail(query, start);
    }

    private Query ParseTail(Query query, TextSpan start)
    {
        var order = Is("ORDER") ? ParseOrderBy() : [];
        if (!TryTake("LIMIT"))
            return query with { OrderBy = order, Span = From(start) };
        var first = ParseExpression();
        if (TryTake("OFFSET"))
            return query with { OrderBy = order, Limit = first, Offset = ParseExpression(), Span = From(start) };
        if (TrySign(","))
            return query with { OrderBy = order, Limit = ParseExpression(), Offset = first, Span = From(start) };
        return query with { OrderBy = order, Limit = first, Span = From(start) };
    }

    private static Query LastCore(Query query) => query is Query.SetOperation set ? set.Right : query;

    private (SetOperator Operator, bool All)? ParseSetOperator()
    {
        if (TryTake("UNION"))
            return (SetOperator.Union, TryTake("ALL"));
        if (TryTake("INTERSECT"))
            return (SetOperator.Intersect, false);
        if (TryTake("EXCEPT"))
            return (SetOperator.Except, false);
        return null;
    }

    private Query ParseCore()
    {
        if (Is("VALUES"))
            return ParseValues();
        var start = Current.Span;
        Expect("SELECT");
        var distinct = TryTake("DISTINCT");
        if (!distinct)
            TryTake("ALL");
        var items = ParseList(ParseSelectItem);
        IReadOnlyList<TableReference> from = TryTake("FROM") ? [ParseFrom()] : [];
        var where = TryTake("WHERE") ? ParseExpression() : null;
        var group = TryTake("GROUP", "BY") ? ParseList(ParseExpression) : [];
        var having = TryTake("HAVING") ? ParseExpression() : null;
        var windows = ParseWindowClause();
        return new Query.Select(distinct, [], items, from, where, group, having, windows, From(start));
    }

    private Query.Values ParseValues()
    {
        var start = Take().Span;
        var rows = ParseList<IReadOnlyList<Expression>>(() =>
        {
            ExpectSign("(");
            var row = ParseList(ParseExpression);
            ExpectSign(")");
            return row;
        });
        if (rows.Any(r => r.Count != rows[0].Count))
            throw new SqliteRejection(RejectionReason.SyntaxError, "All rows of VALUES must have the same number of terms.", From(start));
        return new(rows, From(start));
    }

    private SelectItem ParseSelectItem()
    {
        var start = Current.Span;
        if (TrySign("*"))
            return new(new Expression.Star(null, start), null, start);
        if (Current.Kind is not (SqliteTokenKind.Operator or SqliteTokenKind.Number)
            && Next.IsOperator(".") && tokens[Math.Min(_at + 2, tokens.Count - 1)].IsOperator("*"))
        {
            var table = ParseName();
            _at += 2;
            return new(new Expression.Star(new([table], table.Span), From(start)), null, From(start));
        }
        var value = ParseExpression();
        var alias = ParseAlias();
        return new(value, alias, From(start));
    }
}
