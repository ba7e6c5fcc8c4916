namespace DbPortal.Sql.Analysis;

/// <summary>
/// An entry of FROM after binding: the sources it can be qualified with, and the columns an unqualified name or star can mean, in order
/// (columns merged by USING and NATURAL stand once).
/// </summary>
internal sealed record BoundFrom(IReadOnlyList<TableSource> Sources, IReadOnlyList<BoundColumn> Visible)
{
    /// <summary>The columns that USING and NATURAL merged.</summary>
    public IReadOnlyList<BoundColumn> Merged { get; init; } = [];

    /// <summary>One source alone.</summary>
    public static BoundFrom Of(TableSource source) => new([source], source.Columns);
}
