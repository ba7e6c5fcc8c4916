using System.Security.Claims;
using DbPortal.Gateway.Access;

namespace DbPortal.Web.Identity;

/// <summary>
/// Which sign-ins were ended before their cookie's time: a copy of the cookie, or a page still open in another tab, is worth nothing after it, on
/// every replica and after a restart too.
/// </summary>
internal sealed class LiveSessions(EndedSessions ended, TimeProvider clock)
{
    /// <summary>How long a cookie lives that is not used.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    /// <summary>Ends the session of these claims.</summary>
    public async Task EndAsync(ClaimsPrincipal claims)
    {
        if (claims.FindFirstValue(PrincipalClaims.SessionType) is { } session)
            await ended.AddAsync(session, (clock.GetUtcNow() + Lifetime).UtcDateTime, CancellationToken.None);
    }

    /// <summary>The claims are of a session, and nobody ended it.</summary>
    public bool IsLive(ClaimsPrincipal claims) =>
        claims.FindFirstValue(PrincipalClaims.SessionType) is { } session && !ended.Contains(session);
}
