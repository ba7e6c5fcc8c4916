using DbPortal.Sql.Catalog;
using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Analysis;

/// <summary>
/// A column of a result: its name as the server will give it (null: the server's to choose), and where its values come from.
/// </summary>
public sealed record OutputColumn(string? Name, ColumnLineage Lineage, TextSpan Span)
{
    /// <summary>
    /// The addresses a server may report as this column's origin: the base column, and each view column it was passed through.
    /// Empty: an expression, for which no server reports an origin.
    /// </summary>
    public IReadOnlySet<ColumnName> Origins { get; init; } = new HashSet<ColumnName>();

    /// <summary>It is a column of a table that the same script made, which no catalog knows.</summary>
    public bool FromMadeTable { get; init; }
}
