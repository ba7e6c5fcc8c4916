using System.Globalization;

namespace DbPortal.Gateway.Tests.Fuzz;

/// <summary>How much is made and from where, by the environment: docs/fuzzing.md.</summary>
internal sealed record FuzzSettings(IReadOnlyList<int> Seeds, TimeSpan? Time, long? Only, long Statements)
{
    /// <summary>Fixed, so that two builds of one state find the same.</summary>
    private static readonly int[] UsualSeeds = [1, 2, 3];

    /// <summary>Whether to tell by kind what servers refuse.</summary>
    public static bool IsVerbose { get; } = Environment.GetEnvironmentVariable("DBPORTAL_FUZZ_VERBOSE") is { Length: > 0 };

    /// <summary>Whether to look for secrets alone: twice as many statements in the same time, and nothing is compared.</summary>
    public static bool LeaksOnly { get; } = Environment.GetEnvironmentVariable("DBPORTAL_FUZZ_ONLY") == "leaks";

    public static FuzzSettings Read(long usualStatements)
    {
        var parts = (Environment.GetEnvironmentVariable("DBPORTAL_FUZZ_SEED") ?? "").Split(':');
        var seeds = int.TryParse(parts[0], CultureInfo.InvariantCulture, out var seed) ? (int[])[seed] : UsualSeeds;
        long? only = parts.Length > 1 ? long.Parse(parts[1], CultureInfo.InvariantCulture) : null;
        var minutes = double.TryParse(Environment.GetEnvironmentVariable("DBPORTAL_FUZZ_MINUTES"), CultureInfo.InvariantCulture, out var given) ? given : 0;
        var statements = long.TryParse(Environment.GetEnvironmentVariable("DBPORTAL_FUZZ_STATEMENTS"), CultureInfo.InvariantCulture, out var asked) ? asked : usualStatements;
        return new(seeds, minutes > 0 ? TimeSpan.FromMinutes(minutes) : null, only, statements);
    }
}
