using DbPortal.Gateway.Access;
using DbPortal.Gateway.Audit;
using DbPortal.Gateway.Queries;
using DbPortal.Web.Identity;

namespace DbPortal.Web.Api;

/// <summary>The personal tokens of whoever asks. A token may make others, but none that outlives it.</summary>
internal static class TokensApi
{
    private static readonly TimeSpan UsualLife = TimeSpan.FromDays(90);

    public static void MapTokens(this IEndpointRouteBuilder api)
    {
        var tokens = api.MapGroup("/me/tokens").AddEndpointFilter(RequirePerson);
        tokens.MapGet("", ListAsync);
        tokens.MapPost("", CreateAsync);
        tokens.MapDelete("/{id}", RevokeAsync);
    }

    private static async ValueTask<object?> RequirePerson(EndpointFilterInvocationContext call, EndpointFilterDelegate next) =>
        PrincipalClaims.Read(call.HttpContext.User, null) is { Id.Kind: MemberKind.User }
            ? await next(call)
            : Problems.Result(ErrorCode.AccessDenied, "Only people have personal tokens; the token of a service account comes from the manifest.");

    private static async Task<IResult> ListAsync(HttpContext context, TokenDirectory tokens, CancellationToken cancellationToken) =>
        Results.Ok(new TokenListBody([.. (await tokens.ListAsync(PrincipalOf(context), cancellationToken)).Select(TokenBody.Of)]));

    private static async Task<IResult> CreateAsync(HttpContext context, TokenDirectory tokens, TimeProvider clock)
    {
        var (body, problem) = await JsonBody.ReadAsync<TokenRequest>(context.Request, context.RequestAborted);
        if (body is null)
            return Problems.Result(problem!); // set whenever there is no body
        var through = PrincipalClaims.ReadToken(context.User);
        var now = clock.GetUtcNow().UtcDateTime;
        var expires = body.Expires?.UtcDateTime ?? Earlier(now + UsualLife, through?.EndUtc);
        if (Complaint(body, expires, now, through?.EndUtc) is { } complaint)
            return Problems.Result(ErrorCode.InvalidRequest, complaint);
        try
        {
            return await tokens.CreateAsync(PrincipalOf(context), body.Name!, expires, through?.Id, context.RequestAborted) is { } issued // the name was looked at
                ? Results.Json(TokenBody.Of(issued.Token) with { Token = issued.Plain }, statusCode: StatusCodes.Status201Created)
                : Problems.Result(ErrorCode.Conflict, $"You have {TokenDirectory.MaxTokens} tokens; revoke one first.");
        }
        catch (AuditUnavailableException)
        {
            return Problems.Result(ErrorCode.AuditUnavailable, "The audit cannot be written, so no token is made.");
        }
    }

    private static async Task<IResult> RevokeAsync(HttpContext context, string id, TokenDirectory tokens, CancellationToken cancellationToken)
    {
        try
        {
            return await tokens.RevokeAsync(PrincipalOf(context), id, PrincipalClaims.ReadToken(context.User)?.Id, cancellationToken)
                ? Results.NoContent()
                : Problems.Result(ErrorCode.NotFound, "No token of yours has this id.");
        }
        catch (AuditUnavailableException)
        {
            return Problems.Result(ErrorCode.AuditUnavailable, "The audit cannot be written, so nothing is revoked.");
        }
    }

    private static string? Complaint(TokenRequest body, DateTime expires, DateTime now, DateTime? end) =>
        body.Name?.Trim().Length is null or 0 or > TokenDirectory.MaxName ? $"'name' must have 1 to {TokenDirectory.MaxName} characters."
        : expires <= now || expires > now + TokenDirectory.MaxLifetime ? $"'expires' must be in the future, within {TokenDirectory.MaxLifetime.Days} days."
        : expires > end ? $"A token made with a token may not outlive it: 'expires' must be {end:yyyy-MM-ddTHH:mm:ssZ} at the latest."
        : null;

    private static DateTime Earlier(DateTime one, DateTime? other) => other < one ? other.Value : one;

    private static Principal PrincipalOf(HttpContext context) => PrincipalClaims.Read(context.User, context.Connection.RemoteIpAddress)!; // the filter let it through
}
