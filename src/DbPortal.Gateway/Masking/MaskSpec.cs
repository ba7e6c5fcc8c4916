namespace DbPortal.Gateway.Masking;

/// <summary>How a value is masked. <paramref name="MaskNulls"/>: NULL is masked too (<c>nulls: mask</c>).</summary>
public sealed record MaskSpec(MaskAlgorithm Algorithm, bool MaskNulls = false)
{
    /// <summary>The fail-closed mask: fixed width, tells nothing.</summary>
    public static readonly MaskSpec Full = new(MaskAlgorithm.Full);

    /// <summary>No mask.</summary>
    public static readonly MaskSpec None = new(MaskAlgorithm.None);

    /// <summary><c>partial</c>: characters kept at the beginning.</summary>
    public int KeepFirst { get; init; }

    /// <summary><c>partial</c>: characters kept at the end.</summary>
    public int KeepLast { get; init; }

    /// <summary><c>range</c>: parts of the value to replace, each from (inclusive, 0-based) to (exclusive) in characters.</summary>
    public IReadOnlyList<MaskRange> Ranges { get; init; } = [];

    /// <summary>The name the API and the page show: <c>full</c>, <c>partial</c>, ….</summary>
    public string Name => char.ToLowerInvariant(Algorithm.ToString()[0]) + Algorithm.ToString()[1..];
}
