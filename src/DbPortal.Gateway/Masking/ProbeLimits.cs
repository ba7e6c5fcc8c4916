namespace DbPortal.Gateway.Masking;

/// <summary>
/// When trying values on a masked column counts as probing: within <paramref name="Window"/>, more than <paramref name="SlowAfter"/> values by one person on one
/// column slow them down and are audited, more than <paramref name="RefuseAfter"/> are refused. A manifest may set others, and so may a host.
/// </summary>
public sealed record ProbeLimits(TimeSpan Window, int SlowAfter, int RefuseAfter)
{
    /// <summary>300 values slow down and 1,500 are refused, in ten minutes.</summary>
    public static readonly ProbeLimits Default = new(TimeSpan.FromMinutes(10), 300, 1500);

    /// <summary>The shortest and the longest window that may be set.</summary>
    public static readonly (TimeSpan Least, TimeSpan Most) Windows = (TimeSpan.FromMinutes(1), TimeSpan.FromDays(1));

    /// <summary>The most values that may be set: who wants none of it gives the people <c>any</c> or <c>data.unmask</c>.</summary>
    public const int MostValues = 1_000_000;

    /// <summary>The longest a run is held back.</summary>
    public static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(10);
}
