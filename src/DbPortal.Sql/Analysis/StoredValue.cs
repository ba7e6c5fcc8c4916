using DbPortal.Sql.Catalog;
using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Analysis;

/// <summary>
/// A value that a statement stores in a column. <paramref name="Typed"/>: whoever wrote the statement typed it (constants, NULL, DEFAULT); otherwise it
/// is computed or copied, a different one for every row.
/// </summary>
public sealed record StoredValue(ColumnName Column, bool Typed, TextSpan Span)
{
    /// <summary>How many constants at most.</summary>
    public int Guesses { get; init; }

    /// <summary>Where the constants are written, as far as they are known.</summary>
    public IReadOnlyList<TextSpan> Literals { get; init; } = [];
}
