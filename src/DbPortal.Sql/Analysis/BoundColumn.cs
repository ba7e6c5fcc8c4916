using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Analysis;

/// <summary>A column visible under a name: of a table, a derived table, or of a result.</summary>
internal sealed record BoundColumn(string Name, Value Value, TextSpan Span)
{
    /// <summary>Not part of a star.</summary>
    public bool Hidden { get; init; }

    /// <summary>The name is the one the server will give; false where the server makes one up from the expression.</summary>
    public bool NameIsExact { get; init; } = true;

    /// <summary>The name was given by AS or is a plain column's, so that ORDER BY and GROUP BY may mean it.</summary>
    public bool Nameable { get; init; } = true;
}
