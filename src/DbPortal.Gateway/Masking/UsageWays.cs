using DbPortal.Sql.Analysis;

namespace DbPortal.Gateway.Masking;

/// <summary>The way forward that fits a use of a masked column that is not allowed.</summary>
internal static class UsageWays
{
    /// <summary>The way's name among those of <c>masked_usage</c>; null: the general one.</summary>
    public static string? Of(UseLevel level, ColumnUse use) => use.Kind switch
    {
        // What a view does, its reader cannot write otherwise.
        _ when use.Via is not null => null,
        UsageKind.Cardinality => "rows",
        UsageKind.Opaque => "function",
        _ when level == UseLevel.Select => "select",
        UsageKind.TotalFunction or UsageKind.PartialFunction => "function",
        UsageKind.Pattern or UsageKind.Range => "compare",
        UsageKind.Ordering => "order",
        UsageKind.Condition => "condition",
        UsageKind.Grouping => "group",
        UsageKind.Equality when !use.Whole => "itself",
        UsageKind.Equality when use.Guesses > UsageRules.MaxLookups => "fewer",
        UsageKind.Equality => "against",
        UsageKind.NullTest or UsageKind.Count => "itself",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
