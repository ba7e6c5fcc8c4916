using System.Collections.Concurrent;
using DbPortal.Gateway.Access;
using DbPortal.Sql.Catalog;

namespace DbPortal.Gateway.Masking;

/// <summary>
/// Counts the values each person tries on each masked column within a sliding window. A value that is found counts like one that is not: who asks can hide
/// which it was. Bounded: the counts that were touched longest ago go first. Thread-safe; each process counts for itself.
/// </summary>
internal sealed class ProbeWatch(ProbeLimits limits, TimeProvider clock)
{
    /// <summary>Most counts kept.</summary>
    public const int MaxCounts = 20_000;

    private const int Slots = 10;
    private readonly ConcurrentDictionary<(Member Who, string Target, ColumnName Column), Count> _counts = new();

    /// <summary>Counts what a run tries; the worst of its columns, or null when all is within bounds. What is refused is not counted on.</summary>
    public ProbeFinding? Note(Member who, string target, IReadOnlyDictionary<ColumnName, int> tried)
    {
        var findings = tried.Select(t => Note(who, target, t.Key, t.Value)).OfType<ProbeFinding>().ToList();
        return findings.Count == 0 ? null : findings.OrderByDescending(f => f.Refused).ThenByDescending(f => f.Delay).First();
    }

    /// <summary>How many counts are kept now.</summary>
    internal int Kept => _counts.Count;

    private ProbeFinding? Note(Member who, string target, ColumnName column, int tries)
    {
        if (_counts.Count >= MaxCounts)
            Forget();
        var slot = clock.GetUtcNow().Ticks / Math.Max(1, limits.Window.Ticks / Slots);
        var count = _counts.GetOrAdd((who, target, column), _ => new Count());
        lock (count)
        {
            count.MoveTo(slot);
            if (count.Sum + tries > limits.RefuseAfter)
                return new(column, count.Sum, TimeSpan.Zero, Refused: true, Alert: count.TakeAlert());
            count.Add(tries);
            var over = count.Sum - limits.SlowAfter;
            return over <= 0 ? null : new(column, count.Sum, DelayOf(over), Refused: false, Alert: count.TakeAlert());
        }
    }

    /// <summary>From nothing to the longest delay between the two limits.</summary>
    private TimeSpan DelayOf(int over) =>
        TimeSpan.FromSeconds(Math.Min(ProbeLimits.LongestDelay.TotalSeconds, ProbeLimits.LongestDelay.TotalSeconds * over / Math.Max(1, limits.RefuseAfter - limits.SlowAfter)));

    private void Forget()
    {
        foreach (var (key, _) in _counts.OrderBy(c => c.Value.Touched).Take(MaxCounts / 10).ToList())
            _counts.TryRemove(key, out _);
    }

    /// <summary>Tries by tenths of the window.</summary>
    private sealed class Count
    {
        private readonly int[] _tries = new int[Slots];
        private bool _alerted;

        public long Touched { get; private set; }

        public int Sum => _tries.Sum();

        public void MoveTo(long slot)
        {
            if (slot - Touched >= Slots)
                Array.Clear(_tries);
            else
                for (var passed = Touched + 1; passed <= slot; passed++)
                    _tries[passed % Slots] = 0;
            Touched = Math.Max(Touched, slot);
            _alerted &= Sum > 0;
        }

        public void Add(int tries) => _tries[Touched % Slots] += tries;

        public bool TakeAlert() => !_alerted && (_alerted = true);
    }
}
