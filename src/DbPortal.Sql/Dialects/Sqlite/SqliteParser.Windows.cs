using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Dialects.Sqlite;

/// <content>OVER, WINDOW, frames, ORDER BY.</content>
internal sealed partial class SqliteParser
{
    private WindowDefinition ParseOver()
    {
        var start = Take().Span;
        if (IsSign("("))
            return ParseWindowBody(null, start);
        var name = ParseName();
        return new(null, name, [], [], [], start.To(name.Span));
    }

    private List<WindowDefinition> ParseWindowClause()
    {
        if (!TryTake("WINDOW"))
            return [];
        return ParseList(() =>
        {
            var name = ParseName();
            Expect("AS");
            return ParseWindowBody(name, name.Span);
        });
    }

    private WindowDefinition ParseWindowBody(Identifier? name, TextSpan start)
    {
        ExpectSign("(");
        var startsClause = IsSign(")") || Is("ORDER") || (Is("PARTITION") && IsNext("BY")) || IsFrameWord();
        var origin = startsClause ? null : ParseName();
        var partition = TryTake("PARTITION", "BY") ? ParseList(ParseExpression) : [];
        var order = Is("ORDER") ? ParseOrderBy() : [];
        var bounds = IsFrameWord() ? ParseFrame() : [];
        ExpectSign(")");
        return new(name, origin, partition, order, bounds, From(start));
    }

    private bool IsFrameWord() => Is("ROWS") || Is("RANGE") || Is("GROUPS");

    private List<Expression> ParseFrame()
    {
        _at++;
        var bounds = new List<Expression>();
        if (TryTake("BETWEEN"))
        {
            ParseBound(bounds);
            Expect("AND");
        }
        ParseBound(bounds);
        if (TryTake("EXCLUDE") && !TryTake("NO", "OTHERS") && !TryTake("CURRENT", "ROW") && !TryTake("GROUP") && !TryTake("TIES"))
            throw Unexpected();
        return bounds;
    }

    private void ParseBound(List<Expression> bounds)
    {
        if (TryTake("CURRENT", "ROW") || TryTake("UNBOUNDED", "PRECEDING") || TryTake("UNBOUNDED", "FOLLOWING"))
            return;
        bounds.Add(ParseOperand(EqualityLevel));
        if (!TryTake("PRECEDING") && !TryTake("FOLLOWING"))
            throw Unexpected();
    }

    private List<OrderItem> ParseOrderBy()
    {
        Expect("ORDER");
        Expect("BY");
        return ParseList(() =>
        {
            var value = ParseExpression();
            var descending = Is("DESC");
            if (!TryTake("DESC"))
                TryTake("ASC");
            if (TryTake("NULLS") && !TryTake("FIRST") && !TryTake("LAST"))
                throw Unexpected();
            return new OrderItem(value, descending, null, From(value.Span));
        });
    }
}
