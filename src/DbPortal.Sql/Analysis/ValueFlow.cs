using DbPortal.Sql.Catalog;
using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Analysis;

/// <summary>Values of <paramref name="Sources"/> are written to <paramref name="Target"/> (a table, variable or file as the message names it).</summary>
public sealed record ValueFlow(IReadOnlySet<ColumnName> Sources, string Target, TextSpan Span)
{
    /// <summary>The column written, where it is one of a known table.</summary>
    public ColumnName? Column { get; init; }

    /// <summary>A trigger does it: its author chose what is copied, and the person who writes did not.</summary>
    public bool ByTrigger { get; init; }

    /// <summary>What is written could not be placed: it may depend on anything the statement reads.</summary>
    public bool Unknown { get; init; }
}
