using DbPortal.Sql.Catalog;
using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Analysis;

/// <summary>A relation written. <paramref name="Columns"/> are those named; empty: all. <paramref name="HasTriggers"/>: other code runs along.</summary>
public sealed record RelationWrite(RelationName Name, string Action, IReadOnlyList<string> Columns, bool HasTriggers, TextSpan Span)
{
    /// <summary>The action of a foreign key on the table it refers to.</summary>
    public const string Reference = "reference";
}
