namespace DbPortal.Sql.Syntax;

/// <summary>A dotted name of one to four parts: column, table.column, schema.table, ….</summary>
public sealed record ObjectName(IReadOnlyList<Identifier> Parts, TextSpan Span)
{
    /// <summary>The last part: the object itself.</summary>
    public Identifier Last => Parts[^1];

    /// <summary>The part before the last, or null: the schema of a table, the table of a column.</summary>
    public Identifier? Qualifier => Parts.Count > 1 ? Parts[^2] : null;

    /// <inheritdoc/>
    public override string ToString() => string.Join('.', Parts);
}
