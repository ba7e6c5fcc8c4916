namespace DbPortal.Sql.Syntax;

/// <summary>An entry of FROM. Closed family.</summary>
public abstract record TableReference(TextSpan Span)
{
    /// <summary>
    /// A table, view or common table by name. <paramref name="Only"/>: without inheritance children.
    /// <paramref name="Sample"/>: TABLESAMPLE arguments, or the moments of FOR SYSTEM_TIME.
    /// </summary>
    public sealed record Named(
        ObjectName Name,
        Identifier? Alias,
        IReadOnlyList<Identifier> ColumnAliases,
        bool Only,
        IReadOnlyList<Expression> Sample,
        TextSpan Span) : TableReference(Span)
    {
        /// <summary>Names after MySQL's PARTITION.</summary>
        public IReadOnlyList<Identifier> Partitions { get; init; } = [];

        /// <summary>Indexes by name that the server is told to use: rows come in their order.</summary>
        public IReadOnlyList<Identifier> Indexes { get; init; } = [];

        /// <summary>FOR SYSTEM_TIME … of a versioned table (MariaDB): reads history too.</summary>
        public bool History { get; init; }
    }

    /// <summary>A query in parentheses.</summary>
    public sealed record Derived(Query Query, bool Lateral, Identifier? Alias, IReadOnlyList<Identifier> ColumnAliases, TextSpan Span)
        : TableReference(Span);

    /// <summary>
    /// One function in FROM, or several by ROWS FROM. <paramref name="Calls"/> holds each call and the columns it was given by a definition list.
    /// </summary>
    public sealed record Functions(
        IReadOnlyList<TableFunction> Calls,
        bool WithOrdinality,
        bool Lateral,
        Identifier? Alias,
        IReadOnlyList<Identifier> ColumnAliases,
        TextSpan Span) : TableReference(Span);

    /// <summary>JSON_TABLE, XMLTABLE: named columns computed from <paramref name="Inputs"/> (document, paths, defaults), row by row.</summary>
    public sealed record Computed(
        string Function,
        IReadOnlyList<Expression> Inputs,
        IReadOnlyList<Identifier> Columns,
        Identifier? Alias,
        IReadOnlyList<Identifier> ColumnAliases,
        TextSpan Span) : TableReference(Span);

    /// <summary>A join. <paramref name="Alias"/> names the whole join, <paramref name="UsingAlias"/> only the merged columns (PostgreSQL).</summary>
    public sealed record Join(
        JoinKind Kind,
        TableReference Left,
        TableReference Right,
        bool Natural,
        IReadOnlyList<Identifier> Using,
        Expression? On,
        Identifier? UsingAlias,
        Identifier? Alias,
        IReadOnlyList<Identifier> ColumnAliases,
        TextSpan Span) : TableReference(Span);
}
