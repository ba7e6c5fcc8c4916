using System.Collections.Concurrent;

namespace DbPortal.Web.Identity;

/// <summary>Slows guessing down: after five failures in a row for an account, each further try waits longer, up to fifteen minutes. Bounded in memory.</summary>
internal sealed class SignInThrottle(TimeProvider clock)
{
    private const int FreeTries = 5;
    private const int MaxRemembered = 10_000;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);
    private readonly ConcurrentDictionary<string, (int Failures, DateTimeOffset Until)> _failed = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The account may not be tried now.</summary>
    public bool IsLocked(string email) => _failed.TryGetValue(email, out var state) && state.Until > clock.GetUtcNow();

    /// <summary>A wrong password.</summary>
    public void Failed(string email)
    {
        var now = clock.GetUtcNow();
        if (_failed.Count >= MaxRemembered)
            foreach (var (old, _) in _failed.Where(f => f.Value.Until < now))
                _failed.TryRemove(old, out _);
        if (_failed.Count < MaxRemembered || _failed.ContainsKey(email))
            _failed.AddOrUpdate(email, (1, now), (_, state) => (state.Failures + 1, now + Wait(state.Failures + 1)));
    }

    /// <summary>The right one.</summary>
    public void Succeeded(string email) => _failed.TryRemove(email, out _);

    private static TimeSpan Wait(int failures) =>
        failures < FreeTries ? TimeSpan.Zero : TimeSpan.FromSeconds(Math.Min(Longest.TotalSeconds, 15 * Math.Pow(2, Math.Min(failures - FreeTries, 10))));
}
