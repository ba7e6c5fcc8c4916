using DbPortal.Sql.Catalog;
using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Analysis;

/// <summary>
/// One use of a base column's value. <paramref name="Whole"/>: the value itself is used, and against nothing but constants or whole columns
/// (<c>ssn = 'x'</c>, not <c>left(ssn, 1) = 'x'</c>, nor <c>ssn = 'x' || n</c> with <c>n</c> from generated rows, which would be guessing).
/// <paramref name="Detail"/> is the operator or function, for the message.
/// </summary>
public sealed record ColumnUse(ColumnName Column, UsageKind Kind, bool Whole, string Detail, TextSpan Span)
{
    /// <summary>The constants it is compared with, as written (spans), so that audit and history can replace them.</summary>
    public IReadOnlyList<TextSpan> Literals { get; init; } = [];

    /// <summary>How many typed values it is tried against at once; a constant counts one, an array literal as many as it may hold.</summary>
    public int Guesses { get; init; }

    /// <summary>The columns it is compared with: their values are those of this column in the rows that remain.</summary>
    public IReadOnlyCollection<ColumnName> Against { get; init; } = [];

    /// <summary>The view whose own definition makes this use: the person who reads it did not choose it. <see cref="Span"/> is where they name it.</summary>
    public RelationName? Via { get; init; }
}
