using DbPortal.Sql.Catalog;
using DbPortal.Sql.Dialects;
using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Analysis;

/// <summary>What stays the same while one text is bound.</summary>
internal sealed record BindingContext(SqlDialect Dialect, CatalogSnapshot Catalog, CatalogFacts Facts, IReadOnlyList<string> SearchPath, string Text)
{
    /// <summary>What earlier statements of the batch did to names and variables.</summary>
    public required BatchState Batch { get; init; }

    /// <summary>Views and routines whose definitions are being bound around this one, outermost first.</summary>
    public IReadOnlyList<RelationName> Within { get; init; } = [];

    /// <summary>Values of named or numbered parameters of the routine whose body this is.</summary>
    public IReadOnlyDictionary<string, Value>? Parameters { get; init; }

    /// <summary>In that body, a name that could be a parameter or a column is an error.</summary>
    public bool NamesMustDiffer { get; init; }

    /// <summary>How much may still be bound: definitions can be nested so that their number doubles at every level.</summary>
    public BindingBudget Budget { get; init; } = new();

    /// <summary>How column names compare.</summary>
    public StringComparison Columns => Dialect.ColumnsIgnoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    /// <summary>How aliases and common tables compare.</summary>
    public StringComparison Aliases => Dialect.AliasesIgnoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    /// <summary>The text at a span, empty where the span is outside.</summary>
    public string TextAt(TextSpan span) =>
        span.Start >= 0 && span.Length >= 0 && span.End <= Text.Length ? Text.Substring(span.Start, span.Length) : "";
}
