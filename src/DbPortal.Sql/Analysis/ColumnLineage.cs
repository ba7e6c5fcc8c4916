using DbPortal.Sql.Catalog;

namespace DbPortal.Sql.Analysis;

/// <summary>
/// Where a value comes from. <see cref="Direct"/> holds columns whose value it may be unchanged (several after UNION or USING),
/// <see cref="Derived"/> columns that took part in computing it or in choosing it. Both empty: a constant or open computation.
/// </summary>
public sealed record ColumnLineage(IReadOnlySet<ColumnName> Direct, IReadOnlySet<ColumnName> Derived)
{
    private static readonly IReadOnlySet<ColumnName> _empty = new HashSet<ColumnName>();

    /// <summary>Depends on no column.</summary>
    public static readonly ColumnLineage None = new(_empty, _empty);

    /// <summary>It may depend on anything the statement reads: the analyzer could not place it.</summary>
    public bool Unknown { get; init; }

    /// <summary>
    /// The one base column it is the value of, as the statement (or the view) names it. <see cref="Direct"/> then also holds the columns
    /// the same values are stored under: those of partitions and inheritance children, and of parents. Null when several columns meet.
    /// </summary>
    public ColumnName? Origin { get; init; }

    /// <summary>Columns of views passed on the way, whether unchanged or not: a mask on one of them holds too.</summary>
    public IReadOnlySet<ColumnName> Through { get; init; } = _empty;

    /// <summary>The value is that of one base column (under whatever names it is stored), and of nothing else.</summary>
    public bool IsDirect => Derived.Count == 0 && !Unknown && (Direct.Count == 1 || Origin is not null);

    /// <summary>Every column it depends on.</summary>
    public IEnumerable<ColumnName> Sources => Direct.Union(Derived);

    /// <summary>Depends on nothing at all, as far as is known.</summary>
    internal bool IsNone => Direct.Count == 0 && Derived.Count == 0 && Through.Count == 0 && !Unknown;

    /// <summary>The value of one column itself; <paramref name="alike"/> are the names under which the same values are stored.</summary>
    internal static ColumnLineage Of(ColumnName origin, IEnumerable<ColumnName> alike) =>
        new(new HashSet<ColumnName>(alike) { origin }, _empty) { Origin = origin };

    /// <summary>A value computed from this one.</summary>
    internal ColumnLineage Computed() => Direct.Count == 0
        ? this
        : new(_empty, Join(Derived, Direct)) { Unknown = Unknown, Through = Through };

    /// <summary>A value that is either this one or the other.</summary>
    internal ColumnLineage Or(ColumnLineage other)
    {
        if (other.IsNone || ReferenceEquals(this, other))
            return this;
        if (IsNone)
            return other;
        return new(Join(Direct, other.Direct), Join(Derived, other.Derived))
        {
            Unknown = Unknown || other.Unknown,
            Origin = Origin == other.Origin ? Origin : null,
            Through = Join(Through, other.Through),
        };
    }

    /// <summary>This value, chosen by way of another: that one's columns count as derived.</summary>
    internal ColumnLineage ChosenBy(ColumnLineage other) => other.IsNone ? this : this with
    {
        Derived = Join(Join(Derived, other.Direct), other.Derived),
        Unknown = Unknown || other.Unknown,
        Through = Join(Through, other.Through),
    };

    /// <summary>This lineage without the columns of another.</summary>
    internal ColumnLineage Without(ColumnLineage other) => other.IsNone ? this : new(Direct.Except(other.Sources).ToHashSet(), Derived.Except(other.Sources).ToHashSet())
    {
        Unknown = Unknown,
        Through = Through.Except(other.Through).ToHashSet(),
    };

    /// <summary>The same columns and flags, whatever the order.</summary>
    internal bool SameAs(ColumnLineage other) => Unknown == other.Unknown && Origin == other.Origin
        && Direct.SetEquals(other.Direct) && Derived.SetEquals(other.Derived) && Through.SetEquals(other.Through);

    private static IReadOnlySet<ColumnName> Join(IReadOnlySet<ColumnName> some, IReadOnlySet<ColumnName> more)
    {
        if (more.Count == 0 || ReferenceEquals(some, more))
            return some;
        if (some.Count == 0)
            return more;
        return more.IsSubsetOf(some) ? some : new HashSet<ColumnName>(some.Concat(more));
    }
}
