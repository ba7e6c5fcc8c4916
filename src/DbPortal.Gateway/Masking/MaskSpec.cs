namespace DbPortal.Gateway.Masking;

/// <summary>How a value is masked. <paramref name="MaskNulls"/>: NULL is masked too (<c>nulls: mask</c>).</summary>
public sealed record MaskSpec(MaskAlgorithm Algorithm, bool MaskNulls = false)
{
    /// <summary>The fail-closed mask: fixed width, tells nothing.</summary>
    public static readonly MaskSpec Full = new(MaskAlgorithm.Full);

    /// <summary>For what was computed from a masked value: NULL is hidden too, for whether a computation gives NULL can depend on the value.</summary>
    public static readonly MaskSpec Hidden = new(MaskAlgorithm.Full, MaskNulls: true);

    /// <summary>No mask.</summary>
    public static readonly MaskSpec None = new(MaskAlgorithm.None);

    /// <summary><c>partial</c>: characters kept at the beginning.</summary>
    public int KeepFirst { get; init; }

    /// <summary><c>partial</c>: characters kept at the end.</summary>
    public int KeepLast { get; init; }

    /// <summary><c>range</c>: parts of the value to replace, each from (inclusive, 0-based) to (exclusive) in characters.</summary>
    public IReadOnlyList<MaskRange> Ranges { get; init; } = [];

    /// <summary><c>constant</c>: the text every value becomes. <c>regex</c>: the replacement (<c>$1</c> names a group).</summary>
    public string? Substitute { get; init; }

    /// <summary><c>regex</c>: what to replace. A value it does not match is masked in full.</summary>
    public string? Pattern { get; init; }

    /// <summary><c>round</c>: numbers become the nearest multiple of this. <c>bucket</c>: the width of a bucket.</summary>
    public decimal? Step { get; init; }

    /// <summary><c>bucket</c>: the bounds between buckets, each above the one before; empty: <see cref="Step"/> is the width of all.</summary>
    public IReadOnlyList<decimal> Bounds { get; init => field = value ?? []; } = []; // the store's reader gives null for what an older version did not write

    /// <summary><c>date</c>: the finest part kept: <c>year</c>, <c>month</c> or <c>day</c>.</summary>
    public string? Unit { get; init; }

    /// <summary><c>innerOuter</c>: true hides the ends (<see cref="KeepFirst"/> and <see cref="KeepLast"/> characters), false what is between them.</summary>
    public bool Outer { get; init; }

    /// <summary><c>json</c>: what is masked inside a document, and how; the first path that names a value decides.</summary>
    public IReadOnlyList<JsonPathMask> Inside { get; init => field = value ?? []; } = [];

    /// <summary><c>json</c>: true keeps what no path names, false leaves it out.</summary>
    public bool KeepOthers { get; init; }

    /// <summary>Arrays are masked element by element, so that their length is seen; false: as one value.</summary>
    public bool EachElement { get; init; }

    /// <summary>The name the API and the page show: <c>full</c>, <c>partial</c>, ….</summary>
    public string Name => char.ToLowerInvariant(Algorithm.ToString()[0]) + Algorithm.ToString()[1..];
}
