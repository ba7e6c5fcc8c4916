using System.Collections.Concurrent;
using DbPortal.Gateway.Access;
using DbPortal.Sql.Catalog;

namespace DbPortal.Gateway.Masking;

/// <summary>
/// Counts the values each person tries on each masked column within a sliding window. A value that is found counts like one that is not: who asks can hide
/// which it was. Bounded: the counts that were touched longest ago go first. Thread-safe; each process counts for itself.
/// </summary>
internal sealed class ProbeWatch(Func<ProbeLimits> limitsInForce, TimeProvider clock)
{
    /// <summary>Most counts kept.</summary>
    public const int MaxCounts = 20_000;

    private const int Slots = 10;
    private readonly ConcurrentDictionary<(Member Who, string Target, ColumnName Column), Count> _counts = new();

    /// <summary>Counts what a run tries; the worst of its columns, or null when all is within bounds. What is refused is not counted on.</summary>
    public ProbeFinding? Note(Member who, string target, IReadOnlyDictionary<ColumnName, Tries> tried)
    {
        var limits = limitsInForce();
        var findings = tried.Select(t => Note(limits, (who, target, t.Key), t.Value.Values)).OfType<ProbeFinding>().ToList();
        return findings.Count == 0 ? null : findings.OrderByDescending(f => f.Refused).ThenByDescending(f => f.Delay).First();
    }

    /// <summary>How many counts are kept now.</summary>
    internal int Kept => _counts.Count;

    private ProbeFinding? Note(ProbeLimits limits, (Member Who, string Target, ColumnName Column) what, int tries)
    {
        if (_counts.Count >= MaxCounts)
            Forget();
        var now = clock.GetUtcNow().Ticks;
        var count = _counts.GetOrAdd(what, _ => new Count());
        lock (count)
        {
            count.MoveTo(now, Math.Max(1, limits.Window.Ticks / Slots));
            if (count.Sum + tries > limits.RefuseAfter)
                return new(what.Column, count.Sum, count.UntilRoom(limits.RefuseAfter - tries, now), Refused: true, Alert: count.TakeAlert());
            count.Add(tries);
            var over = count.Sum - limits.SlowAfter;
            return over <= 0 ? null : new(what.Column, count.Sum, DelayOf(limits, over), Refused: false, Alert: count.TakeAlert());
        }
    }

    /// <summary>From nothing to the longest delay between the two limits.</summary>
    private static TimeSpan DelayOf(ProbeLimits limits, int over) =>
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
        private long _ticks;

        /// <summary>The tenth that is counted in now.</summary>
        private long _slot;

        /// <summary>When it last was counted, in ticks.</summary>
        public long Touched { get; private set; }

        public int Sum => _tries.Sum();

        /// <param name="now">The moment, in ticks.</param>
        /// <param name="ticks">How long a tenth is. With another window all begins anew.</param>
        public void MoveTo(long now, long ticks)
        {
            var slot = now / ticks;
            if (ticks != _ticks || slot - _slot >= Slots)
                Array.Clear(_tries);
            else
                for (var passed = _slot + 1; passed <= slot; passed++)
                    _tries[passed % Slots] = 0;
            _slot = ticks != _ticks ? slot : Math.Max(_slot, slot);
            (_ticks, Touched) = (ticks, now);
            _alerted &= Sum > 0;
        }

        public void Add(int tries) => _tries[_slot % Slots] += tries;

        /// <summary>How long until no more than so many are counted; what is more than a whole window allows waits a window.</summary>
        public TimeSpan UntilRoom(int most, long now)
        {
            var (left, passed) = (Sum, 0);
            while (passed < Slots && left > most)
                left -= _tries[(_slot + ++passed) % Slots];
            return TimeSpan.FromTicks(Math.Max(1, (_slot + passed) * _ticks - now));
        }

        public bool TakeAlert() => !_alerted && (_alerted = true);
    }
}
