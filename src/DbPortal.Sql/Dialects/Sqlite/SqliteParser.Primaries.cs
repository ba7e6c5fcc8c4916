using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Dialects.Sqlite;

/// <content>Constants, names, parentheses, CASE, CAST and the other forms an expression can begin with.</content>
internal sealed partial class SqliteParser
{
    private Expression ParsePrimary()
    {
        var token = Current;
        switch (token.Kind)
        {
            case SqliteTokenKind.Number: return Literal(LiteralKind.Number);
            case SqliteTokenKind.Blob: return Literal(LiteralKind.Binary);
            case SqliteTokenKind.String: return Next.IsOperator(".") ? ParseNamed() : Literal(LiteralKind.String);
            case SqliteTokenKind.Parameter: _at++; return new Expression.Parameter(token.Text, token.Span);
            case SqliteTokenKind.QuotedName or SqliteTokenKind.DoubleQuotedName: return ParseNamed();
            case SqliteTokenKind.Word: return ParseWord(token);
            case SqliteTokenKind.Operator when token.Text == "(": return ParseParentheses();
            case SqliteTokenKind.Operator or SqliteTokenKind.End: throw Unexpected();
            default: throw Unexpected();
        }
    }

    private Expression.Literal Literal(LiteralKind kind)
    {
        var token = Take();
        return new(kind, token.Text, token.Span);
    }

    private Expression ParseWord(SqliteToken token)
    {
        switch (token.Keyword)
        {
            case "NULL": _at++; return new Expression.Literal(LiteralKind.Null, null, token.Span);
            case "CASE": return ParseCase();
            case "EXISTS": return ParseExists();
            case "CAST" when Next.IsOperator("("): return ParseCast();
            case "RAISE" when Next.IsOperator("("): return ParseRaise();
            case "CURRENT_DATE" or "CURRENT_TIME" or "CURRENT_TIMESTAMP": return ParseClock(token);
            case "TRUE" or "FALSE" when !Next.IsOperator(".") && !Next.IsOperator("("):
                _at++;
                return new Expression.Literal(LiteralKind.Boolean, token.Keyword.ToLowerInvariant(), token.Span);
            default: return ParseNamed();
        }
    }

    private Expression.Call ParseClock(SqliteToken token)
    {
        _at++;
        if (IsSign("(") || IsSign("."))
            throw Unexpected();
        var name = new Identifier(token.Text.ToLowerInvariant(), false, token.Span);
        return new(new([name], token.Span), [], token.Span) { FromGrammar = true };
    }

    /// <summary>A column, or a function when a parenthesis follows the bare name.</summary>
    private Expression ParseNamed()
    {
        var isString = Current.Kind == SqliteTokenKind.String;
        var first = ParseName();
        if (!isString && IsSign("("))
            return ParseCall(first);
        var parts = new List<Identifier> { first };
        while (parts.Count < 3 && TrySign("."))
            parts.Add(ParseName());
        var name = new ObjectName(parts, From(first.Span));
        return new Expression.Column(name, name.Span);
    }

    private Expression ParseParentheses()
    {
        var start = Take().Span;
        if (StartsQuery())
        {
            var query = ParseQuery();
            ExpectSign(")");
            return new Expression.ScalarQuery(query, From(start));
        }
        var items = ParseList(ParseExpression);
        ExpectSign(")");
        return items.Count == 1 ? items[0] : new Expression.Row(items, From(start));
    }

    private Expression.Exists ParseExists()
    {
        var start = Take().Span;
        ExpectSign("(");
        var query = ParseQuery();
        ExpectSign(")");
        return new(query, From(start));
    }

    private Expression.Cast ParseCast()
    {
        var start = Take().Span;
        ExpectSign("(");
        var operand = ParseExpression();
        Expect("AS");
        var words = new List<string>();
        while (!IsSign(")") && !IsSign("("))
            words.Add(ParseName().Name.ToLowerInvariant());
        if (IsSign("("))
            SkipTypeModifiers();
        ExpectSign(")");
        return new(operand, string.Join(' ', words), From(start));
    }

    private void SkipTypeModifiers()
    {
        ExpectSign("(");
        do
        {
            if (!TrySign("-"))
                TrySign("+");
            if (Take().Kind is not (SqliteTokenKind.Number or SqliteTokenKind.Word))
                throw NotUnderstood("This type", Last);
        }
        while (TrySign(","));
        ExpectSign(")");
    }

    private Expression.Unsupported ParseRaise()
    {
        var start = Take().Span;
        ExpectSign("(");
        var operands = new List<Expression>();
        if (!TryTake("IGNORE"))
        {
            if (!TryTake("ROLLBACK") && !TryTake("ABORT") && !TryTake("FAIL"))
                throw Unexpected();
            ExpectSign(",");
            operands.Add(ParseExpression());
        }
        ExpectSign(")");
        return new("RAISE", operands, From(start));
    }

    private Expression.Case ParseCase()
    {
        var start = Take().Span;
        var operand = Is("WHEN") ? null : ParseExpression();
        var whens = new List<WhenClause>();
        while (Is("WHEN"))
        {
            var at = Take().Span;
            var condition = ParseExpression();
            Expect("THEN");
            var result = ParseExpression();
            whens.Add(new(condition, result, at.To(result.Span)));
        }
        if (whens.Count == 0)
            throw Unexpected();
        var otherwise = TryTake("ELSE") ? ParseExpression() : null;
        Expect("END");
        return new(operand, whens, otherwise, From(start));
    }

    private Expression.Call ParseCall(Identifier name)
    {
        ExpectSign("(");
        var allRows = TrySign("*");
        var distinct = !allRows && TryTake("DISTINCT");
        if (!distinct && !allRows)
            TryTake("ALL");
        var arguments = allRows || (IsSign(")") && !distinct) ? [] : ParseList(() => new Argument(ParseExpression()));
        var order = Is("ORDER") && arguments.Count > 0 ? ParseOrderBy() : [];
        ExpectSign(")");
        var within = ParseWithinGroup();
        var filter = Is("FILTER") && Next.IsOperator("(") ? ParseFilter() : null;
        var over = Is("OVER") ? ParseOver() : null;
        return new(new([new(name.Name, name.Quoted, name.Span)], name.Span), arguments, From(name.Span))
        {
            AllRows = allRows,
            Distinct = distinct,
            OrderBy = order,
            WithinGroup = within,
            Filter = filter,
            Over = over,
        };
    }

    private IReadOnlyList<OrderItem> ParseWithinGroup()
    {
        if (!TryTake("WITHIN", "GROUP"))
            return [];
        ExpectSign("(");
        var order = ParseOrderBy();
        ExpectSign(")");
        return order;
    }

    private Expression ParseFilter()
    {
        Expect("FILTER");
        ExpectSign("(");
        Expect("WHERE");
        var condition = ParseExpression();
        ExpectSign(")");
        return condition;
    }
}
