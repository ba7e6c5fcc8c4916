using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Dialects.Sqlite;

/// <content>Operators, from OR down to COLLATE, with the precedence of SQLite's grammar.</content>
internal sealed partial class SqliteParser
{
    private const int OrLevel = 1;
    private const int AndLevel = 2;
    private const int EqualityLevel = 4; // 3 is prefix NOT
    private const int RangeLevel = 5;
    private const int BitLevel = 6;
    private const int SumLevel = 7;
    private const int ProductLevel = 8;
    private const int ConcatenationLevel = 9;
    private const int CollateLevel = 10;

    private static readonly Dictionary<string, (int Level, OperatorClass Class)> Infix = new(StringComparer.Ordinal)
    {
        ["="] = (EqualityLevel, OperatorClass.Equality),
        ["=="] = (EqualityLevel, OperatorClass.Equality),
        ["<>"] = (EqualityLevel, OperatorClass.Equality),
        ["!="] = (EqualityLevel, OperatorClass.Equality),
        ["<"] = (RangeLevel, OperatorClass.Range),
        ["<="] = (RangeLevel, OperatorClass.Range),
        [">"] = (RangeLevel, OperatorClass.Range),
        [">="] = (RangeLevel, OperatorClass.Range),
        ["&"] = (BitLevel, OperatorClass.Arithmetic),
        ["|"] = (BitLevel, OperatorClass.Arithmetic),
        ["<<"] = (BitLevel, OperatorClass.Arithmetic),
        [">>"] = (BitLevel, OperatorClass.Arithmetic),
        ["+"] = (SumLevel, OperatorClass.Arithmetic),
        ["-"] = (SumLevel, OperatorClass.Arithmetic),
        ["*"] = (ProductLevel, OperatorClass.Arithmetic),
        ["/"] = (ProductLevel, OperatorClass.Arithmetic),
        ["%"] = (ProductLevel, OperatorClass.Arithmetic),
        ["||"] = (ConcatenationLevel, OperatorClass.Concatenation),
        ["->"] = (ConcatenationLevel, OperatorClass.Extraction),
        ["->>"] = (ConcatenationLevel, OperatorClass.Extraction),
    };

    private Expression ParseExpression() => Nested(() => ParseLogical(OrLevel));

    /// <summary>A chain of OR or AND, made into a balanced tree: it means the same and thousands of terms stay shallow.</summary>
    private Expression ParseLogical(int level)
    {
        var word = level == OrLevel ? "OR" : "AND";
        var terms = new List<Expression>();
        do
            terms.Add(Scoped(() => level == OrLevel ? ParseLogical(AndLevel) : ParseOperators(EqualityLevel)));
        while (TryTake(word));
        for (var width = terms.Count; width > 1; width = (width + 1) / 2)
            Grow();
        return Balance(terms, 0, terms.Count, word.ToLowerInvariant());
    }

    private static Expression Balance(List<Expression> terms, int start, int count, string word)
    {
        if (count == 1)
            return terms[start];
        var half = count / 2;
        var left = Balance(terms, start, half, word);
        var right = Balance(terms, start + half, count - half, word);
        return new Expression.Binary(word, OperatorClass.Logical, left, right, left.Span.To(right.Span));
    }

    /// <summary>Operators of at least this level.</summary>
    private Expression ParseOperators(int level)
    {
        var left = ParsePrefix();
        while (ParseInfix(left, level) is { } longer)
        {
            left = longer;
            Grow();
        }
        return left;
    }

    private Expression ParseOperand(int level) => Nested(() => ParseOperators(level));

    private Expression ParsePrefix()
    {
        var start = Current.Span;
        // NOT EXISTS is NOT of EXISTS; NOT takes everything down to equality, wherever it stands.
        if (TryTake("NOT"))
            return Prefix("not", OperatorClass.Logical, EqualityLevel, start);
        if (TrySign("-"))
            return Prefix("-", OperatorClass.Arithmetic, null, start);
        if (TrySign("+"))
            return Prefix("+", OperatorClass.Arithmetic, null, start);
        if (TrySign("~"))
            return Prefix("~", OperatorClass.Arithmetic, null, start);
        return ParsePrimary();
    }

    private Expression.Unary Prefix(string sign, OperatorClass kind, int? level, TextSpan start)
    {
        var operand = Nested(() => level is { } l ? ParseOperators(l) : ParsePrefix());
        return new(sign, kind, operand, start.To(operand.Span));
    }

    /// <summary>One more operator to the right of <paramref name="left"/>, or null.</summary>
    private Expression? ParseInfix(Expression left, int level)
    {
        if (Current.Kind == SqliteTokenKind.Operator)
            return ParseSign(left, level);
        if (level <= CollateLevel && TryTake("COLLATE"))
        {
            var name = ParseName();
            return new Expression.Collate(left, new([name], name.Span), left.Span.To(name.Span));
        }
        return level <= EqualityLevel && Current.Kind == SqliteTokenKind.Word ? ParseWordOperator(left) : null;
    }

    private Expression.Binary? ParseSign(Expression left, int level)
    {
        var sign = Current.Text;
        if (!Infix.TryGetValue(sign, out var found) || found.Level < level)
            return null;
        _at++;
        var right = ParseOperand(found.Level + 1);
        return new(sign, found.Class, left, right, left.Span.To(right.Span));
    }

    private Expression? ParseWordOperator(Expression left)
    {
        if (TryTake("ISNULL") || TryTake("NOTNULL"))
            return new Expression.Is(left, "null", tokens[_at - 1].Keyword == "NOTNULL", From(left.Span));
        if (TryTake("NOT", "NULL"))
            return new Expression.Is(left, "null", true, From(left.Span));
        if (TryTake("IS"))
            return ParseIs(left);
        var negated = Is("NOT");
        var word = (negated ? Next : Current).Keyword;
        if (word is not ("LIKE" or "GLOB" or "REGEXP" or "MATCH" or "BETWEEN" or "IN"))
            return null;
        _at += negated ? 2 : 1;
        return word switch
        {
            "BETWEEN" => ParseBetween(left, negated),
            "IN" => ParseIn(left, negated),
            _ => ParsePattern(left, word.ToLowerInvariant(), negated),
        };
    }

    private Expression ParseIs(Expression left)
    {
        var negated = TryTake("NOT");
        var distinct = TryTake("DISTINCT", "FROM");
        var right = ParseOperand(EqualityLevel + 1);
        var span = left.Span.To(right.Span);
        if (!distinct && right is Expression.Literal { Kind: LiteralKind.Null })
            return new Expression.Is(left, "null", negated, span);
        if (!distinct && right is Expression.Literal { Kind: LiteralKind.Boolean, Text: { } truth })
            return new Expression.Is(left, truth, negated, span);
        var name = (negated ? "is not" : "is") + (distinct ? " distinct from" : "");
        return new Expression.Binary(name, OperatorClass.Equality, left, right, span);
    }

    private Expression.Binary ParsePattern(Expression left, string word, bool negated)
    {
        var right = ParseOperand(EqualityLevel + 1);
        if (TryTake("ESCAPE"))
        {
            var escape = ParseOperand(EqualityLevel + 1);
            right = new Expression.Binary("escape", OperatorClass.Concatenation, right, escape, right.Span.To(escape.Span));
            Grow();
        }
        return new(negated ? "not " + word : word, OperatorClass.Pattern, left, right, left.Span.To(right.Span));
    }

    private Expression.Between ParseBetween(Expression left, bool negated)
    {
        var low = ParseOperand(EqualityLevel);
        Expect("AND");
        var high = ParseOperand(EqualityLevel + 1);
        return new(left, low, high, negated, left.Span.To(high.Span));
    }

    private Expression ParseIn(Expression left, bool negated)
    {
        if (!IsSign("("))
            return ParseInTable(left, negated);
        _at++;
        if (StartsQuery())
        {
            var query = ParseQuery();
            ExpectSign(")");
            return new Expression.InQuery(left, query, negated, From(left.Span));
        }
        var items = IsSign(")") ? [] : ParseList(ParseExpression);
        ExpectSign(")");
        return new Expression.InList(left, items, negated, From(left.Span));
    }

    /// <summary><c>x IN t</c> and <c>x IN f(…)</c> mean <c>x IN (SELECT * FROM …)</c>.</summary>
    private Expression.InQuery ParseInTable(Expression left, bool negated)
    {
        var start = Current.Span;
        var table = ParseTableOrFunction(allowAlias: false);
        var star = new SelectItem(new Expression.Star(null, start), null, start);
        var query = new Query.Select(false, [], [star], [table], null, [], null, [], table.Span);
        return new(left, query, negated, From(left.Span));
    }
}
