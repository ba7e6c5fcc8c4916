using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Dialects.MySql;

internal sealed partial class MySqlParser
{
    private const int OrLevel = 1;
    private const int XorLevel = 2;
    private const int AndLevel = 3;
    private const int NotLevel = 4;
    private const int ComparisonLevel = 5;
    private const int PredicateLevel = 6;
    private const int BitOrLevel = 7;
    private const int AdditiveLevel = 10;
    private const int ConcatenationLevel = 13;

    private Expression ReadExpression()
    {
        var outer = Enter();
        var expression = Operators(OrLevel);
        Leave(outer);
        return expression;
    }

    private Expression Operators(int lowest)
    {
        if (lowest <= NotLevel && Is("NOT"))
        {
            var outer = Enter();
            var start = Next().Start;
            var operand = Operators(NotLevel);
            var not = new Expression.Unary("not", OperatorClass.Logical, operand, SpanFrom(start));
            Leave(outer);
            return ContinueOperators(not, lowest, NotLevel);
        }
        return ContinueOperators(Prefixed(), lowest, int.MaxValue);
    }

    /// <summary>Reads the operators after <paramref name="left"/> which bind no looser than <paramref name="lowest"/> and no tighter than <paramref name="highest"/>.</summary>
    private Expression ContinueOperators(Expression left, int lowest, int highest)
    {
        while (true)
        {
            var level = LevelOfCurrent();
            if (level == 0 || level < lowest)
                return left;
            if (level > highest)
                throw Unexpected();
            highest = level;
            left = level switch
            {
                OrLevel or AndLevel => Connective(left, level),
                ComparisonLevel => Comparison(left),
                PredicateLevel => Predicate(left),
                _ => Infix(left, level),
            };
        }
    }

    private int LevelOfCurrent() => Current.Kind switch
    {
        MySqlTokenKind.Symbol => Current.Text switch
        {
            "||" => features.PipesConcatenate ? ConcatenationLevel : OrLevel,
            "&&" => AndLevel,
            "=" or "<=>" or "<" or ">" or "<=" or ">=" or "<>" or "!=" => ComparisonLevel,
            "|" => BitOrLevel,
            "&" => 8,
            "<<" or ">>" => 9,
            "+" or "-" => AdditiveLevel,
            "*" or "/" or "%" => 11,
            "^" => 12,
            _ => 0,
        },
        MySqlTokenKind.Word => Current.Keyword switch
        {
            "OR" => OrLevel,
            "XOR" => XorLevel,
            "AND" => AndLevel,
            "IS" => ComparisonLevel,
            "NOT" => IsAhead(1, "IN") || IsAhead(1, "LIKE") || IsAhead(1, "BETWEEN") || IsAhead(1, "REGEXP") || IsAhead(1, "RLIKE") ? PredicateLevel : 0,
            "IN" or "LIKE" or "BETWEEN" or "REGEXP" or "RLIKE" => PredicateLevel,
            "SOUNDS" => IsAhead(1, "LIKE") ? PredicateLevel : 0,
            "MEMBER" => features.MemberOf && (IsAhead(1, "OF") || Ahead(1).IsSymbol("(")) ? PredicateLevel : 0,
            "DIV" or "MOD" => 11,
            _ => 0,
        },
        _ => 0,
    };

    /// <summary>A chain of AND or OR becomes a balanced tree: its meaning is the same and a long chain is not deep.</summary>
    private Expression Connective(Expression first, int level)
    {
        var operands = new List<Expression> { first };
        while (LevelOfCurrent() == level)
        {
            Next();
            operands.Add(RightSide(level + 1, links: 0));
        }
        _links += 1 + int.Log2(operands.Count);
        return Balance(operands, level == OrLevel ? "or" : "and", 0, operands.Count);
    }

    /// <summary>The operand after an operator. The bound of the height is that of the higher side, not their sum.</summary>
    private Expression RightSide(int lowest, int links = 1)
    {
        var left = _links;
        _links = 0;
        var right = Operators(lowest);
        _links = Math.Max(left, _links) + links;
        return right;
    }

    private static Expression Balance(List<Expression> operands, string name, int from, int count)
    {
        if (count == 1)
            return operands[from];
        var half = count / 2;
        var left = Balance(operands, name, from, half);
        var right = Balance(operands, name, from + half, count - half);
        return new Expression.Binary(name, OperatorClass.Logical, left, right, left.Span.To(right.Span));
    }

    private Expression Infix(Expression left, int level)
    {
        var token = Next();
        var name = token.Kind == MySqlTokenKind.Word ? token.Keyword.ToLowerInvariant() : token.Text;
        var right = RightSide(level + 1);
        var kind = level switch
        {
            XorLevel => OperatorClass.Logical,
            ConcatenationLevel => OperatorClass.Concatenation,
            _ => OperatorClass.Arithmetic,
        };
        return new Expression.Binary(name, kind, left, right, left.Span.To(right.Span));
    }

    private Expression Comparison(Expression left)
    {
        if (Accept("IS"))
            return Test(left);
        var name = Next().Text;
        var kind = name is "=" or "<=>" or "<>" or "!=" ? OperatorClass.Equality : OperatorClass.Range;
        if (IsAny("ALL", "ANY", "SOME") && Ahead(1).IsSymbol("("))
        {
            _links++;
            var all = Next().Keyword == "ALL";
            var query = ParenthesizedQuery();
            return new Expression.QuantifiedQuery(left, name, kind, all, query, SpanFrom(left.Span.Start));
        }
        var right = RightSide(PredicateLevel);
        return new Expression.Binary(name, kind, left, right, left.Span.To(right.Span));
    }

    private Expression Test(Expression operand)
    {
        _links++;
        var negated = Accept("NOT");
        if (!IsAny("NULL", "TRUE", "FALSE", "UNKNOWN"))
            throw Unexpected();
        var test = Next().Keyword.ToLowerInvariant();
        return new Expression.Is(operand, test, negated, SpanFrom(operand.Span.Start));
    }

    private Expression Predicate(Expression left)
    {
        var negated = Accept("NOT");
        return Next().Keyword switch
        {
            "IN" => In(left, negated),
            "BETWEEN" => Between(left, negated),
            "LIKE" => Like(left, negated),
            "SOUNDS" => SoundsLike(left),
            "MEMBER" => MemberOf(left),
            _ => Pattern(left, negated ? "not regexp" : "regexp", RightSide(BitOrLevel)),
        };
    }

    private static Expression.Binary Pattern(Expression left, string name, Expression right) =>
        new(name, OperatorClass.Pattern, left, right, left.Span.To(right.Span));

    private Expression In(Expression left, bool negated)
    {
        _links++;
        var content = Parentheses();
        var span = SpanFrom(left.Span.Start);
        return content.Query is { } query
            ? new Expression.InQuery(left, query, negated, span)
            : new Expression.InList(left, content.Items, negated, span);
    }

    private Expression Between(Expression left, bool negated)
    {
        var low = RightSide(BitOrLevel);
        Expect("AND");
        var high = RightSide(PredicateLevel);
        return new Expression.Between(left, low, high, negated, left.Span.To(high.Span));
    }

    private Expression Like(Expression left, bool negated)
    {
        var pattern = Pattern(left, negated ? "not like" : "like", RightSide(features.LikeTakesExpression ? BitOrLevel : ConcatenationLevel));
        if (!Accept("ESCAPE"))
            return pattern;
        // The escape character is a constant, so it says nothing of the data; anything else there is not followed.
        var escape = RightSide(ConcatenationLevel);
        var span = SpanFrom(left.Span.Start);
        return escape is Expression.Literal
            ? pattern with { Span = span }
            : new Expression.Unsupported("LIKE … ESCAPE with a computed character", [left, pattern.Right, escape], span);
    }

    private Expression SoundsLike(Expression left)
    {
        Expect("LIKE");
        return Pattern(left, "sounds like", RightSide(BitOrLevel));
    }

    private Expression MemberOf(Expression left)
    {
        Accept("OF");
        ExpectSymbol("(");
        var array = RightSide(ConcatenationLevel);
        ExpectSymbol(")");
        return new Expression.Binary("member of", OperatorClass.Other, left, array, SpanFrom(left.Span.Start));
    }

    private Expression Prefixed()
    {
        var start = Current.Start;
        if (Current.Kind == MySqlTokenKind.Symbol && Current.Text is "-" or "+" or "~" or "!")
        {
            var name = Next().Text;
            var outer = Enter();
            var operand = Prefixed();
            Leave(outer);
            if (name == "+")
                return operand; // so it is to the servers: +c is the column c, and is called so
            return new Expression.Unary(name, name == "!" ? OperatorClass.Logical : OperatorClass.Arithmetic, operand, SpanFrom(start));
        }
        if (Accept("BINARY"))
        {
            var outer = Enter();
            var operand = Prefixed();
            Leave(outer);
            return new Expression.Cast(operand, "binary", SpanFrom(start));
        }
        return Postfixed(Primary());
    }

    private Expression Postfixed(Expression operand)
    {
        while (true)
        {
            if (Accept("COLLATE"))
            {
                var collation = CollationName();
                operand = new Expression.Collate(operand, collation, SpanFrom(operand.Span.Start));
            }
            else if (IsSymbol("->") || IsSymbol("->>"))
            {
                operand = Arrow(operand);
            }
            else
            {
                return operand;
            }
            _links++;
        }
    }

    private ObjectName CollationName()
    {
        var name = Accept("BINARY") ? new Identifier("binary", false, Previous.Span)
            : Is("DEFAULT") ? new Identifier(Next().Text, false, Previous.Span)
            : NameOrText();
        return new ObjectName([name], name.Span);
    }

    /// <summary>The server takes only a column on the left and a string on the right.</summary>
    private Expression Arrow(Expression operand)
    {
        var name = Next().Text;
        if (operand is not Expression.Column || Current.Kind != MySqlTokenKind.String)
            throw Unexpected();
        var path = StringLiteral();
        return new Expression.Binary(name, OperatorClass.Extraction, operand, path, operand.Span.To(path.Span));
    }
}
