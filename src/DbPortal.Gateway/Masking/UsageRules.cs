using DbPortal.Sql.Analysis;
using DbPortal.Sql.Catalog;

namespace DbPortal.Gateway.Masking;

/// <summary>What each level of <c>use</c> allows; the table of docs/masking.md as code.</summary>
internal static class UsageRules
{
    /// <summary>Most constants one run may try on a column.</summary>
    public const int MaxLookups = 100;

    /// <summary>
    /// Whether a use of a masked column is within its level. What a view's own definition does was its author's choice, not the reader's; only a use
    /// that turns the value into a number of rows, or hands it to code nobody followed, is refused even there.
    /// </summary>
    public static bool Allows(UseLevel level, ColumnUse use, Func<ColumnName, bool> isMasked) => use.Via is not null ? use.Kind is not (UsageKind.Cardinality or UsageKind.Opaque) : level switch
    {
        UseLevel.Select => use is { Kind: UsageKind.Count, Whole: true },
        UseLevel.Lookup => use.Kind switch
        {
            UsageKind.Count or UsageKind.TotalFunction => true,
            UsageKind.NullTest or UsageKind.Grouping => use.Whole,
            // An open column that equals the masked one shows it, and a long list of constants is a search, not a look-up.
            UsageKind.Equality => use.Whole && use.Guesses <= MaxLookups && use.Against.All(isMasked),
            UsageKind.PartialFunction or UsageKind.Range or UsageKind.Pattern or UsageKind.Ordering
                or UsageKind.Condition or UsageKind.Cardinality or UsageKind.Opaque => false,
            _ => throw new System.Diagnostics.UnreachableException(),
        },
        UseLevel.Any => use.Kind is not (UsageKind.Cardinality or UsageKind.Opaque),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>
    /// Under <see cref="UseLevel.Any"/>: whether the rows this use selects tell more than one constant at a time, so that the open columns beside
    /// it would spell the value (<c>JOIN letters ON letters.c = substr(ssn, i, 1)</c>). Every output is then fully masked.
    /// </summary>
    public static bool SpellsOut(ColumnUse use) => use.Kind switch
    {
        UsageKind.Count or UsageKind.NullTest or UsageKind.Grouping or UsageKind.Ordering or UsageKind.TotalFunction or UsageKind.PartialFunction => false,
        UsageKind.Equality or UsageKind.Range or UsageKind.Pattern or UsageKind.Condition => !use.Whole || use.Literals.Count == 0,
        UsageKind.Cardinality or UsageKind.Opaque => true,
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
