namespace DbPortal.Sql.Analysis;

/// <summary>How a value is used, ordered by how much it can tell. What each level of <c>use</c> allows stands in docs/masking.md.</summary>
public enum UsageKind
{
    /// <summary>count(column): says only whether it is NULL.</summary>
    Count,

    /// <summary>IS [NOT] NULL.</summary>
    NullTest,

    /// <summary>=, IN against constants or another column, equality join, USING.</summary>
    Equality,

    /// <summary>GROUP BY, DISTINCT, UNION without ALL, PARTITION BY, count(DISTINCT column).</summary>
    Grouping,

    /// <summary>Argument of a total function or operator (concat, coalesce, CASE result, json building, min) whose result goes to the output, fully masked.</summary>
    TotalFunction,

    /// <summary>Argument of a function that may fail, or a cast, arithmetic, extraction.</summary>
    PartialFunction,

    /// <summary>&lt;, BETWEEN, greatest.</summary>
    Range,

    /// <summary>LIKE, regular expressions, full-text search.</summary>
    Pattern,

    /// <summary>ORDER BY, window order, rank.</summary>
    Ordering,

    /// <summary>The condition of CASE, IF, FILTER, or any truth value used to choose what else is shown.</summary>
    Condition,

    /// <summary>LIMIT, OFFSET, set-returning arguments, TABLESAMPLE, frame bounds: the number of rows or the time depends on the value. Never allowed.</summary>
    Cardinality,

    /// <summary>Argument of a function whose body or effect is not known. Never allowed.</summary>
    Opaque,
}
