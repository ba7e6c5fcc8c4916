namespace DbPortal.Sql.Dialects;

/// <summary>Bounds on what is read at all.</summary>
public static class ParseLimits
{
    /// <summary>Longest script, in UTF-8 bytes.</summary>
    public const int MaxBytes = 1 << 20;

    /// <summary>Deepest nesting of expressions and queries.</summary>
    public const int MaxDepth = 400;

    /// <summary>Most statements in a script.</summary>
    public const int MaxStatements = 1000;

    /// <summary>Longest time one script may take to read.</summary>
    public static readonly TimeSpan MaxTime = TimeSpan.FromSeconds(5);
}
