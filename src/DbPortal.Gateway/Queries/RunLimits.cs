namespace DbPortal.Gateway.Queries;

/// <summary>Bounds of one run. <paramref name="Rows"/> per result (null only for exports), <paramref name="Bytes"/> of cell data per result.</summary>
public sealed record RunLimits(long? Rows, long Bytes, TimeSpan Timeout)
{
    /// <summary>1,000 rows, 64 MiB, 30 seconds.</summary>
    public static readonly RunLimits Default = new(1000, 64L << 20, TimeSpan.FromSeconds(30));

    /// <summary>Most rows an interactive result may hold.</summary>
    public const long MaxRows = 100_000;

    /// <summary>Longest time an interactive run may ask for.</summary>
    public static readonly TimeSpan MaxTimeout = TimeSpan.FromMinutes(10);
}
