using System.Text;
using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Dialects.MySql;

internal sealed partial class MySqlParser
{
    private Expression Primary() => Current.Kind switch
    {
        MySqlTokenKind.String => StringLiteral(),
        MySqlTokenKind.Integer or MySqlTokenKind.Number => NumberLiteral(),
        MySqlTokenKind.Binary => BinaryLiteral(),
        MySqlTokenKind.Parameter => Parameter(),
        MySqlTokenKind.UserVariable => UserVariable(),
        MySqlTokenKind.SystemVariable => SystemVariable(),
        MySqlTokenKind.QuotedName => NameOrCall(),
        MySqlTokenKind.Word => WordPrimary(),
        MySqlTokenKind.Symbol when IsSymbol("(") => ParenthesizedPrimary(),
        MySqlTokenKind.Symbol when IsSymbol("{") => Escape(),
        _ => throw Unexpected(),
    };

    private Expression.Literal NumberLiteral()
    {
        var token = Next();
        return new Expression.Literal(LiteralKind.Number, token.Text, token.Span);
    }

    private Expression.Literal BinaryLiteral()
    {
        var token = Next();
        return new Expression.Literal(LiteralKind.Binary, token.Text, token.Span);
    }

    /// <summary>Adjacent strings are one.</summary>
    private Expression.Literal StringLiteral()
    {
        var first = Next();
        if (Current.Kind != MySqlTokenKind.String)
            return new Expression.Literal(LiteralKind.String, first.Text, first.Span) { Title = Title(first.Text) };
        var value = new StringBuilder(first.Text);
        while (Current.Kind == MySqlTokenKind.String)
        {
            // With a character set of its own a string cannot continue another one.
            if (text[Current.Start] is 'n' or 'N')
                throw Unexpected();
            value.Append(Next().Text);
        }
        return new Expression.Literal(LiteralKind.String, value.ToString(), SpanFrom(first.Start)) { Title = Title(features.IsMariaDb ? value.ToString() : first.Text) };
    }

    /// <summary>Names of output columns lose what cannot be seen at their beginning.</summary>
    private static string Title(string text)
    {
        var start = 0;
        while (start < text.Length && text[start] is <= ' ' or '\x7f')
            start++;
        return text[start..];
    }

    private Expression.Parameter Parameter()
    {
        var token = Next();
        return new Expression.Parameter(token.Text, token.Span);
    }

    private Expression UserVariable()
    {
        var token = Next();
        if (!AcceptSymbol(":="))
            return new Expression.Variable(token.Text, false, null, token.Span);
        var value = ReadExpression();
        return new Expression.Variable(token.Text, false, value, token.Span.To(value.Span));
    }

    private Expression.Variable SystemVariable()
    {
        var token = Next();
        return new Expression.Variable(token.Text, true, null, token.Span);
    }

    private Expression WordPrimary()
    {
        var start = Current.Start;
        switch (Current.Keyword)
        {
            case "NULL":
                return new Expression.Literal(LiteralKind.Null, null, Next().Span);
            case "TRUE" or "FALSE":
                return new Expression.Literal(LiteralKind.Boolean, Next().Keyword.ToLowerInvariant(), Previous.Span);
            case "CASE":
                return ReadCase();
            case "EXISTS" when Ahead(1).IsSymbol("("):
                Next();
                return new Expression.Exists(ParenthesizedQuery(), SpanFrom(start));
            case "ROW" when Ahead(1).IsSymbol("("):
                Next();
                return new Expression.Row(Parenthesized(ReadExpression), SpanFrom(start));
            case "INTERVAL":
                return Interval();
            case "DATE" or "TIME" or "TIMESTAMP" when Ahead(1).Kind == MySqlTokenKind.String:
                Next();
                return new Expression.Literal(LiteralKind.Temporal, Next().Text, SpanFrom(start));
        }
        if (MySqlWords.IsIntroducer(Current.Text) && Ahead(1).Kind is MySqlTokenKind.String or MySqlTokenKind.Binary)
            return IntroducedLiteral();
        if (Current.Text.StartsWith('_') && Ahead(1).Kind is MySqlTokenKind.String or MySqlTokenKind.Binary)
            throw NotUnderstood("A name followed by a constant could be a character set: quote the name.", Current.Span);
        return SpecialForm() ?? NameOrCall();
    }

    private Expression.Literal IntroducedLiteral()
    {
        var start = Next().Start;
        var literal = Current.Kind == MySqlTokenKind.String ? StringLiteral() : BinaryLiteral();
        return literal with { Span = SpanFrom(start) };
    }

    /// <summary><c>INTERVAL n unit</c>, as one value; <c>INTERVAL(n, a, b)</c> is a function.</summary>
    private Expression Interval()
    {
        var start = Next().Start;
        if (IsSymbol("("))
        {
            var content = Parentheses();
            if (content.Query is null && content.Items.Count > 1)
                return Call("interval", content.Items, start);
            var amount = ContinueOperators(Postfixed(ValueOf(content)), OrLevel, int.MaxValue);
            return IntervalOf(amount, start);
        }
        return IntervalOf(ReadExpression(), start);
    }

    private Expression.Cast IntervalOf(Expression amount, int start)
    {
        if (!MySqlWords.IsIntervalUnit(Current.Keyword))
            throw Unexpected();
        Next();
        return new Expression.Cast(amount, "interval", SpanFrom(start));
    }

    private Expression ReadCase()
    {
        var start = Next().Start;
        var operand = Is("WHEN") ? null : ReadExpression();
        var whens = new List<WhenClause>();
        while (Is("WHEN"))
        {
            var from = Next().Start;
            var condition = ReadExpression();
            Expect("THEN");
            var result = ReadExpression();
            whens.Add(new WhenClause(condition, result, SpanFrom(from)));
        }
        if (whens.Count == 0)
            throw Unexpected();
        var otherwise = Accept("ELSE") ? ReadExpression() : null;
        Expect("END");
        return new Expression.Case(operand, whens, otherwise, SpanFrom(start));
    }

    private Expression ParenthesizedPrimary() => ValueOf(Parentheses());

    private static Expression ValueOf(MySqlParenthesis content) =>
        content.Query is { } query ? new Expression.ScalarQuery(query, content.Span)
        : content.Items.Count == 1 ? content.Items[0]
        : new Expression.Row(content.Items, content.Span);

    /// <summary>A query or expressions in parentheses, decided without reading anything twice.</summary>
    private MySqlParenthesis Parentheses()
    {
        var outer = Enter();
        var start = ExpectSymbol("(").Start;
        var content = ParenthesisContent();
        ExpectSymbol(")");
        Leave(outer);
        return content with { Span = SpanFrom(start) };
    }

    private MySqlParenthesis ParenthesisContent()
    {
        if (AtQuery)
            return new MySqlParenthesis(QueryExpression(nested: true), [], default);
        if (!IsSymbol("("))
            return new MySqlParenthesis(null, List(ReadExpression), default);
        var inner = Parentheses();
        if (inner.Query is { } query && (IsSymbol(")") || AtQueryTail))
            return new MySqlParenthesis(ContinueQuery(query, query.Span.Start, nested: true), [], default);
        var items = new List<Expression> { ContinueOperators(Postfixed(ValueOf(inner)), OrLevel, int.MaxValue) };
        while (AcceptSymbol(","))
            items.Add(ReadExpression());
        return new MySqlParenthesis(null, items, default);
    }

    private Query ParenthesizedQuery()
    {
        var content = Parentheses();
        return content.Query ?? throw new MySqlSyntaxException(RejectionReason.SyntaxError, "A query is expected in these parentheses.", content.Span);
    }

    /// <summary><c>{d '…'}</c>, and <c>{word expression}</c>, which is the expression.</summary>
    private Expression Escape()
    {
        var outer = Enter();
        var start = Next().Start;
        var word = Name().Name;
        var value = ReadExpression();
        ExpectSymbol("}");
        Leave(outer);
        if (value is Expression.Literal { Kind: LiteralKind.String } literal && word.ToLowerInvariant() is "d" or "t" or "ts")
            return literal with { Kind = LiteralKind.Temporal, Span = SpanFrom(start) };
        return value;
    }

    private Expression NameOrCall()
    {
        var start = Current.Start;
        if (Current.Keyword.Length > 0 && Ahead(1).IsSymbol("(") && words.IsCallable(Current.Keyword))
            return OrdinaryCall(new Identifier(Next().Text, false, Previous.Span));
        var name = QualifiedName(3);
        if (IsSymbol("(") && name.Parts.Count <= 2)
            return OrdinaryCall(name);
        if (IsSymbol(".") && Ahead(1).IsSymbol("*"))
            throw Unexpected();
        if (_inDuplicateKey && name.Parts.Count == 2 && name.Parts[0].Name.Equals(_rowAlias, StringComparison.OrdinalIgnoreCase))
            name = new ObjectName([name.Last], name.Last.Span);
        return new Expression.Column(name, SpanFrom(start));
    }
}
