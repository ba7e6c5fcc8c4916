using System.Collections.Concurrent;
using System.Security.Claims;

namespace DbPortal.Web.Identity;

/// <summary>
/// Which sign-ins were ended before their cookie's time: a copy of the cookie, or a page still open in another tab, is worth nothing after it.
/// Kept in memory for as long as such a cookie could live.
/// </summary>
internal sealed class LiveSessions(TimeProvider clock)
{
    /// <summary>How long a cookie lives that is not used.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    private readonly ConcurrentDictionary<string, DateTimeOffset> _ended = new(StringComparer.Ordinal);

    /// <summary>Ends the session of these claims.</summary>
    public void End(ClaimsPrincipal claims)
    {
        var now = clock.GetUtcNow();
        foreach (var (old, until) in _ended)
        {
            if (until < now)
                _ended.TryRemove(old, out _);
        }
        if (claims.FindFirstValue(PrincipalClaims.SessionType) is { } session)
            _ended[session] = now + Lifetime;
    }

    /// <summary>The claims are of a session, and nobody ended it.</summary>
    public bool IsLive(ClaimsPrincipal claims) =>
        claims.FindFirstValue(PrincipalClaims.SessionType) is { } session && !_ended.ContainsKey(session);
}
