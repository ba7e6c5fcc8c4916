using DbPortal.Sql.Catalog;
using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Analysis;

/// <summary>
/// One thing in FROM that names may be qualified with. <paramref name="Name"/> is the alias or the table's own name, null when it has none.
/// </summary>
internal sealed record TableSource(string? Name, IReadOnlyList<BoundColumn> Columns)
{
    /// <summary>The table or view behind it, if it is one.</summary>
    public Relation? Relation { get; init; }

    /// <summary>The name of the table behind it, if the script made it.</summary>
    public string? Made { get; init; }

    /// <summary>It goes by an alias: its schema no longer names it on PostgreSQL.</summary>
    public bool Aliased { get; init; }

    /// <summary>What its star shows, where that is not its columns.</summary>
    public IReadOnlyList<BoundColumn>? Starred { get; init; }

    /// <summary>The whole row as one value.</summary>
    public Value AsRow(TextSpan span)
    {
        var shown = Columns.Where(c => !c.Hidden).ToList();
        return Value.From(shown.Select(c => c.Value)) with { Row = shown, Nature = ValueNature.Computed, Type = Relation?.FullName, Literals = [] };
    }
}
