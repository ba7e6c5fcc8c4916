using System.Text.Encodings.Web;
using DbPortal.Gateway.Access;
using DbPortal.Gateway.Manifest;
using DbPortal.Gateway.Queries;
using DbPortal.Web.Api;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace DbPortal.Web.Identity;

/// <summary><c>Authorization: Bearer</c> with a token of a service account or a person (RFC 6750).</summary>
internal sealed class TokenAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory loggers,
    UrlEncoder encoder,
    TokenDirectory tokens,
    IWorkspaceSource workspace) : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    public const string SchemeName = "token";

    /// <summary>The policy of the API: a token, never the browser's cookie.</summary>
    public const string Policy = "api";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers[HeaderNames.Authorization].ToString();
        if (!header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase))
            return AuthenticateResult.NoResult();
        if (await tokens.FindAsync(header["Bearer ".Length..].Trim(), Context.RequestAborted) is not { } owner)
            return AuthenticateResult.Fail("The token is unknown, expired or revoked.");
        var name = workspace.Current.Users.FirstOrDefault(u => owner.Member == new Member(MemberKind.User, u.Email))?.Name ?? owner.Member.Name;
        return AuthenticateResult.Success(new(PrincipalClaims.WriteToken(owner, name, SchemeName), SchemeName));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer";
        return Problems.WriteAsync(Context, ErrorCode.Unauthenticated, "Send a valid token as 'Authorization: Bearer TOKEN'.");
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        Problems.WriteAsync(Context, ErrorCode.AccessDenied, "You do not hold the permission this needs.");
}
