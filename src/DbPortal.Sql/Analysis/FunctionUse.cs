using DbPortal.Sql.Catalog;
using DbPortal.Sql.Dialects;
using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Analysis;

/// <summary>A call worth deciding on. <paramref name="Class"/> null: a routine of the user's.</summary>
public sealed record FunctionUse(string Name, FunctionClass? Class, TextSpan Span)
{
    /// <summary>
    /// The routine's body was read and followed like a view's: what it reads and returns is in this statement's facts.
    /// False for a routine means that its result depends on everything it could read.
    /// </summary>
    public bool Followed { get; init; }

    /// <summary>The view whose own definition makes this call.</summary>
    public RelationName? Via { get; init; }
}
