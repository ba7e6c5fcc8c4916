namespace DbPortal.Gateway.Tests.Fuzz;

/// <summary>Chances that are the same for the same seed, on every machine and runtime (SplitMix64).</summary>
internal sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    /// <summary>The dice of one statement of a run, whatever was thrown before.</summary>
    public static Dice Of(int seed, long index)
    {
        var dice = new Dice(((ulong)(uint)seed << 32) ^ (ulong)index);
        dice.Roll();
        return dice;
    }

    /// <summary>0 to <paramref name="sides"/> - 1.</summary>
    public int Next(int sides) => (int)(Roll() % (ulong)sides);

    /// <summary>True that many times of a hundred.</summary>
    public bool Chance(int percent) => Next(100) < percent;

    public T Pick<T>(IReadOnlyList<T> from) => from[Next(from.Count)];

    private ulong Roll()
    {
        var z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
