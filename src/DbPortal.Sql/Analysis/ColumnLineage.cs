using DbPortal.Sql.Catalog;

namespace DbPortal.Sql.Analysis;

/// <summary>
/// Where a value comes from. <see cref="Direct"/> holds columns whose value it may be unchanged (several after UNION or USING),
/// <see cref="Derived"/> columns that took part in computing it or in choosing it. Both empty: a constant or open computation.
/// </summary>
public sealed record ColumnLineage(IReadOnlySet<ColumnName> Direct, IReadOnlySet<ColumnName> Derived)
{
    /// <summary>Depends on no column.</summary>
    public static readonly ColumnLineage None = new(new HashSet<ColumnName>(), new HashSet<ColumnName>());

    /// <summary>It may depend on anything the statement reads: the analyzer could not place it.</summary>
    public bool Unknown { get; init; }

    /// <summary>The value is that of one base column, and of nothing else.</summary>
    public bool IsDirect => Derived.Count == 0 && Direct.Count == 1 && !Unknown;

    /// <summary>Every column it depends on.</summary>
    public IEnumerable<ColumnName> Sources => Direct.Union(Derived);
}
