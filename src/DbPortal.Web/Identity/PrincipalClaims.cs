using System.Globalization;
using System.Net;
using System.Security.Claims;
using DbPortal.Gateway.Access;

namespace DbPortal.Web.Identity;

/// <summary>How a principal travels in claims, and back.</summary>
internal static class PrincipalClaims
{
    public const string MemberType = "dbp:member";
    public const string GroupType = "dbp:group";
    public const string SessionType = "dbp:session";
    private const string TokenType = "dbp:token";
    private const string TokenEndType = "dbp:token-end";

    /// <summary>The identity of a signed-in member under an authentication scheme.</summary>
    public static ClaimsPrincipal Write(Member member, string displayName, IEnumerable<string> groups, string scheme)
    {
        var identity = new ClaimsIdentity(scheme, ClaimTypes.Name, null);
        identity.AddClaim(new(ClaimTypes.NameIdentifier, member.ToString()));
        identity.AddClaim(new(MemberType, member.ToString()));
        identity.AddClaim(new(ClaimTypes.Name, displayName));
        identity.AddClaims(groups.Select(g => new Claim(GroupType, g)));
        return new(identity);
    }

    /// <summary>The same, of a token; of a personal one with its id and its end.</summary>
    public static ClaimsPrincipal WriteToken(TokenOwner owner, string displayName, string scheme)
    {
        var claims = Write(owner.Member, displayName, [], scheme);
        if (owner is { TokenId: { } id, ExpiresUtc: { } end })
            claims.Identities.First().AddClaims([new(TokenType, id), new(TokenEndType, end.ToString("o", CultureInfo.InvariantCulture))]); // Write gives it one
        return claims;
    }

    /// <summary>Id and end of the personal token the claims were made from; null when they were not.</summary>
    public static (string Id, DateTime EndUtc)? ReadToken(ClaimsPrincipal claims) =>
        claims.FindFirstValue(TokenType) is { } id && claims.FindFirstValue(TokenEndType) is { } end
            ? (id, DateTime.Parse(end, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind))
            : null;

    /// <summary>The same, of a session of its own that can be ended before its time.</summary>
    public static ClaimsPrincipal WriteSession(Member member, string displayName, string scheme)
    {
        var claims = Write(member, displayName, [], scheme);
        var session = Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(16));
        claims.Identities.First().AddClaim(new(SessionType, session)); // Write gives it one
        return claims;
    }

    /// <summary>The principal of authenticated claims; null for anybody else.</summary>
    public static Principal? Read(ClaimsPrincipal claims, IPAddress? source) =>
        claims.Identity is { IsAuthenticated: true } identity
            && claims.FindFirstValue(MemberType) is { } text && Member.TryParse(text, out var member)
            && member.Kind is (MemberKind.User or MemberKind.ServiceAccount)
                ? new(member, identity.Name ?? member.Name, claims.FindAll(GroupType).Select(c => c.Value).ToList(), source)
                : null;
}
