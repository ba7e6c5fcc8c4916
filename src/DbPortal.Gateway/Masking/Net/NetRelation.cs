using DbPortal.Sql.Catalog;

namespace DbPortal.Gateway.Masking.Net;

/// <summary>
/// What the net's login may know of one table or view. <paramref name="Closed"/> columns are masked, or tell of masked ones. <paramref name="LeftOut"/>: why
/// there is no right to any of it; null otherwise.
/// </summary>
internal sealed record NetRelation(RelationName Name, IReadOnlyList<string> Open, IReadOnlyList<string> Closed, bool MayBeWritten, string? LeftOut)
{
    /// <summary>What the views begin with that stand for tables to which there can be no right.</summary>
    public const string ViewPrefix = "dbportal_open_";

    /// <summary>The longest name that every server takes.</summary>
    private const int LongestName = 64;

    /// <summary>The view of its open columns that is made because rights to columns do not hold here; null: none is needed, or can be.</summary>
    public RelationName? View { get; init; }

    /// <summary>A right to the whole of it tells nothing masked.</summary>
    public bool IsOpen => Closed.Count == 0 && LeftOut is null;

    /// <summary>What such a view of a table is called; null: its name would be too long, or it is such a view.</summary>
    public static RelationName? ViewOf(RelationName table) =>
        table.Name.Length + ViewPrefix.Length <= LongestName && !table.Name.StartsWith(ViewPrefix, StringComparison.OrdinalIgnoreCase)
            ? table with { Name = ViewPrefix + table.Name }
            : null;
}
