namespace DbPortal.Sql.Syntax;

/// <summary>A query expression with what may follow every kind of it. Closed family.</summary>
public abstract record Query(TextSpan Span)
{
    /// <summary>Tables named in front of the query.</summary>
    public With? With { get; init; }

    /// <summary>ORDER BY of the whole query.</summary>
    public IReadOnlyList<OrderItem> OrderBy { get; init; } = [];

    /// <summary>LIMIT or FETCH FIRST.</summary>
    public Expression? Limit { get; init; }

    /// <summary>OFFSET.</summary>
    public Expression? Offset { get; init; }

    /// <summary>FOR UPDATE, FOR SHARE, LOCK IN SHARE MODE: takes locks, so it is not a plain read.</summary>
    public bool Locks { get; init; }

    /// <summary>SELECT … FROM … WHERE ….</summary>
    public sealed record Select(
        bool Distinct,
        IReadOnlyList<Expression> DistinctOn,
        IReadOnlyList<SelectItem> Items,
        IReadOnlyList<TableReference> From,
        Expression? Where,
        IReadOnlyList<Expression> GroupBy,
        Expression? Having,
        IReadOnlyList<WindowDefinition> Windows,
        TextSpan Span) : Query(Span)
    {
        /// <summary>GROUPING SETS, ROLLUP or CUBE: some of its groups gather rows of several keys.</summary>
        public bool Subtotals { get; init; }
    }

    /// <summary>Two queries joined by UNION, INTERSECT or EXCEPT.</summary>
    public sealed record SetOperation(SetOperator Operator, bool All, Query Left, Query Right, TextSpan Span) : Query(Span);

    /// <summary>VALUES rows, also MySQL's VALUES ROW(…).</summary>
    public sealed record Values(IReadOnlyList<IReadOnlyList<Expression>> Rows, TextSpan Span) : Query(Span);
}
