using DbPortal.Gateway.Access;
using DbPortal.Web.Identity;

namespace DbPortal.Web.Tests.Identity;

public sealed class LiveSessionsTests
{
    private static readonly Member Ann = new(MemberKind.User, "ann@acme.test");

    [Fact]
    public void A_session_is_live_until_it_is_ended_and_another_of_the_same_person_stays()
    {
        var sessions = new LiveSessions(TimeProvider.System);
        var (here, elsewhere) = (PrincipalClaims.WriteSession(Ann, "Ann", "cookie"), PrincipalClaims.WriteSession(Ann, "Ann", "cookie"));
        Assert.True(sessions.IsLive(here));
        sessions.End(here);
        Assert.False(sessions.IsLive(here));
        Assert.True(sessions.IsLive(elsewhere));
    }

    [Fact]
    public void Claims_without_a_session_are_not_live() =>
        Assert.False(new LiveSessions(TimeProvider.System).IsLive(PrincipalClaims.Write(Ann, "Ann", [], "cookie")));
}
