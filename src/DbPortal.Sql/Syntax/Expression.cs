namespace DbPortal.Sql.Syntax;

/// <summary>
/// An expression. The family is closed; what a dialect reads but cannot say here is <see cref="Unsupported"/>, which the analyzer refuses.
/// </summary>
public abstract record Expression(TextSpan Span)
{
    /// <summary>A constant. <paramref name="Text"/> is its value as text (null for NULL and DEFAULT).</summary>
    public sealed record Literal(LiteralKind Kind, string? Text, TextSpan Span) : Expression(Span)
    {
        /// <summary>The name of a column that is this constant and has no other; null: the dialect names it by what was written.</summary>
        public string? Title { get; init; }
    }

    /// <summary>
    /// A name that may be a column (<c>c</c>, <c>t.c</c>, <c>s.t.c</c>), a whole row (<c>t</c>), or in PostgreSQL a function in attribute
    /// notation (<c>t.f</c>): binding decides.
    /// </summary>
    public sealed record Column(ObjectName Name, TextSpan Span) : Expression(Span);

    /// <summary><c>*</c> or <c>t.*</c>.</summary>
    public sealed record Star(ObjectName? Qualifier, TextSpan Span) : Expression(Span);

    /// <summary><c>(expr).*</c>: all fields of a composite value.</summary>
    public sealed record ExpandComposite(Expression Operand, TextSpan Span) : Expression(Span);

    /// <summary><c>(expr).field</c>.</summary>
    public sealed record Field(Expression Operand, Identifier Name, TextSpan Span) : Expression(Span);

    /// <summary><c>expr[i]</c>, <c>expr[a:b]</c>.</summary>
    public sealed record Subscript(Expression Operand, IReadOnlyList<Expression> Indexes, TextSpan Span) : Expression(Span);

    /// <summary>A prefix or postfix operator.</summary>
    public sealed record Unary(string Operator, OperatorClass Class, Expression Operand, TextSpan Span) : Expression(Span)
    {
        /// <summary>The schema of <c>OPERATOR(schema.op)</c>.</summary>
        public string? Schema { get; init; }
    }

    /// <summary>An infix operator. The dialect gives the class, for one sign means different things (<c>||</c>).</summary>
    public sealed record Binary(string Operator, OperatorClass Class, Expression Left, Expression Right, TextSpan Span) : Expression(Span)
    {
        /// <summary>The schema of <c>OPERATOR(schema.op)</c>.</summary>
        public string? Schema { get; init; }
    }

    /// <summary><c>x IS [NOT] NULL</c>, <c>IS TRUE</c>, <c>IS JSON</c> …. <paramref name="Test"/> is the lower-case word.</summary>
    public sealed record Is(Expression Operand, string Test, bool Negated, TextSpan Span) : Expression(Span);

    /// <summary>BETWEEN.</summary>
    public sealed record Between(Expression Operand, Expression Low, Expression High, bool Negated, TextSpan Span) : Expression(Span);

    /// <summary>IN (list).</summary>
    public sealed record InList(Expression Operand, IReadOnlyList<Expression> Items, bool Negated, TextSpan Span) : Expression(Span);

    /// <summary>IN (query).</summary>
    public sealed record InQuery(Expression Operand, Query Query, bool Negated, TextSpan Span) : Expression(Span);

    /// <summary><c>x op ANY/ALL (query)</c>.</summary>
    public sealed record QuantifiedQuery(Expression Operand, string Operator, OperatorClass Class, bool All, Query Query, TextSpan Span) : Expression(Span);

    /// <summary><c>x op ANY/ALL (array)</c>.</summary>
    public sealed record QuantifiedArray(Expression Operand, string Operator, OperatorClass Class, bool All, Expression Elements, TextSpan Span) : Expression(Span);

    /// <summary>EXISTS (query).</summary>
    public sealed record Exists(Query Query, TextSpan Span) : Expression(Span);

    /// <summary>A query used as a value.</summary>
    public sealed record ScalarQuery(Query Query, TextSpan Span) : Expression(Span);

    /// <summary>ARRAY(query).</summary>
    public sealed record ArrayQuery(Query Query, TextSpan Span) : Expression(Span);

    /// <summary>CASE; <paramref name="Operand"/> for the simple form.</summary>
    public sealed record Case(Expression? Operand, IReadOnlyList<WhenClause> Whens, Expression? Else, TextSpan Span) : Expression(Span);

    /// <summary>CAST and <c>::</c>. <paramref name="Type"/> is the lower-case type name as written, without modifiers.</summary>
    public sealed record Cast(Expression Operand, string Type, TextSpan Span) : Expression(Span);

    /// <summary>COLLATE.</summary>
    public sealed record Collate(Expression Operand, ObjectName Collation, TextSpan Span) : Expression(Span);

    /// <summary>ROW(…) or (a, b).</summary>
    public sealed record Row(IReadOnlyList<Expression> Items, TextSpan Span) : Expression(Span);

    /// <summary>ARRAY[…].</summary>
    public sealed record Array(IReadOnlyList<Expression> Items, TextSpan Span) : Expression(Span);

    /// <summary>
    /// A function, in any spelling: SQL's own forms (EXTRACT, TRIM, SUBSTRING FROM, MATCH AGAINST, CURRENT_DATE) become calls of the function they mean.
    /// </summary>
    public sealed record Call(ObjectName Name, IReadOnlyList<Argument> Arguments, TextSpan Span) : Expression(Span)
    {
        /// <summary><c>count(*)</c>.</summary>
        public bool AllRows { get; init; }

        /// <summary>DISTINCT inside the parentheses.</summary>
        public bool Distinct { get; init; }

        /// <summary>ORDER BY inside the parentheses.</summary>
        public IReadOnlyList<OrderItem> OrderBy { get; init; } = [];

        /// <summary>WITHIN GROUP (ORDER BY …).</summary>
        public IReadOnlyList<OrderItem> WithinGroup { get; init; } = [];

        /// <summary>FILTER (WHERE …).</summary>
        public Expression? Filter { get; init; }

        /// <summary>OVER.</summary>
        public WindowDefinition? Over { get; init; }

        /// <summary>The server's own function whatever the search path says: spelled by grammar, not by name.</summary>
        public bool FromGrammar { get; init; }
    }

    /// <summary>A parameter: <c>$1</c>, <c>?</c>, <c>:name</c>, <c>@name</c> (SQLite).</summary>
    public sealed record Parameter(string Name, TextSpan Span) : Expression(Span);

    /// <summary>A variable of the session: <c>@x</c>, <c>@@sql_mode</c>. <paramref name="Assigned"/>: the value of <c>@x := value</c>.</summary>
    public sealed record Variable(string Name, bool System, Expression? Assigned, TextSpan Span) : Expression(Span);

    /// <summary>
    /// A use of a sequence by name: <c>NEXT VALUE FOR s</c>, <c>SETVAL(s, n)</c>. <paramref name="Operation"/> is <c>nextval</c>, <c>lastval</c>, <c>currval</c> or <c>setval</c>.
    /// </summary>
    public sealed record Sequence(string Operation, ObjectName Name, IReadOnlyList<Expression> Arguments, TextSpan Span) : Expression(Span);

    /// <summary>WHERE CURRENT OF: the row a cursor stands on.</summary>
    public sealed record CurrentOf(Identifier Cursor, TextSpan Span) : Expression(Span);

    /// <summary>Read by the grammar, not understood here. <paramref name="Operands"/> are the parts that were.</summary>
    public sealed record Unsupported(string What, IReadOnlyList<Expression> Operands, TextSpan Span) : Expression(Span);
}
