using System.Globalization;
using System.Text.Json;
using DbPortal.Gateway.Access;
using DbPortal.Gateway.Audit;
using DbPortal.Gateway.Queries;
using DbPortal.Web.Identity;

namespace DbPortal.Web.Api;

/// <summary>Reading, exporting and checking the audit; all of it needs <c>audit.read</c>.</summary>
internal static class AuditApi
{
    private const int MaxPage = 1000;
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void MapAudit(this IEndpointRouteBuilder api)
    {
        var audit = api.MapGroup("/audit").AddEndpointFilter(RequireAuditRead);
        audit.MapGet("", ReadAsync);
        audit.MapGet("/export", ExportAsync);
        audit.MapPost("/verify", VerifyAsync);
    }

    /// <summary>The group's policy names the token scheme, so the permission is asked for here, under the same scheme.</summary>
    private static async ValueTask<object?> RequireAuditRead(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        var context = call.HttpContext;
        var desk = context.RequestServices.GetRequiredService<AccessDesk>();
        return PrincipalClaims.Read(context.User, context.Connection.RemoteIpAddress) is { } principal && desk.HoldsInWorkspace(principal, Permissions.AuditRead)
            ? await next(call)
            : Problems.Result(ErrorCode.AccessDenied, "The audit needs audit.read on the workspace.");
    }

    private static async Task<IResult> ReadAsync(
        AuditTrail trail, string? after, int? pageSize, string? actor, string? action, string? resource, string? decision, string? from, string? to, CancellationToken cancellationToken)
    {
        if (Filter(actor, action, resource, decision, from, to, out var problem) is not { } filter)
            return Problems.Result(ErrorCode.InvalidRequest, problem);
        if (Blank(after) is { } cursor && !AuditTrail.IsCursor(cursor))
            return Problems.Result(ErrorCode.InvalidRequest, "'after' must be the 'after' of the page before.");
        if (pageSize is < 1 or > MaxPage)
            return Problems.Result(ErrorCode.InvalidRequest, $"'pageSize' must be from 1 to {MaxPage}.");
        try
        {
            var page = await trail.ReadAsync(filter, Blank(after), pageSize ?? 100, cancellationToken);
            return Results.Ok(new { entries = page.Records.Select(AuditBody.Of), after = page.Next });
        }
        catch (AuditUnavailableException)
        {
            return Problems.Result(ErrorCode.AuditUnavailable, "The audit cannot be read now.");
        }
    }

    private static async Task ExportAsync(HttpContext context, AuditTrail trail, string? actor, string? action, string? resource, string? decision, string? from, string? to)
    {
        if (Filter(actor, action, resource, decision, from, to, out var problem) is not { } filter)
        {
            await Problems.WriteAsync(context, ErrorCode.InvalidRequest, problem);
            return;
        }
        var principal = PrincipalClaims.Read(context.User, context.Connection.RemoteIpAddress)!; // the filter let it through
        await trail.RecordAsync(new AuditEvent(principal.Name, principal.Source, AuditActions.AuditExport), context.RequestAborted);
        context.Response.ContentType = "application/x-ndjson";
        context.Response.Headers.CacheControl = "no-store";
        await foreach (var record in trail.StreamAsync(filter with { OldestFirst = true }, context.RequestAborted))
        {
            await JsonSerializer.SerializeAsync(context.Response.Body, AuditBody.Of(record), Json, context.RequestAborted);
            await context.Response.Body.WriteAsync("\n"u8.ToArray(), context.RequestAborted);
        }
    }

    private static async Task<IResult> VerifyAsync(HttpContext context, AuditTrail trail, CancellationToken cancellationToken)
    {
        try
        {
            var principal = PrincipalClaims.Read(context.User, context.Connection.RemoteIpAddress)!; // the filter let it through
            var found = await trail.VerifyAsync(cancellationToken);
            await trail.RecordAsync(
                new AuditEvent(principal.Name, principal.Source, AuditActions.AuditVerify) { Details = new Dictionary<string, string> { ["intact"] = found.Intact ? "true" : "false" } },
                cancellationToken);
            return Results.Ok(new { intact = found.Intact, @checked = found.Checked, brokenAt = found.BrokenAt, problem = found.Problem });
        }
        catch (AuditUnavailableException)
        {
            return Problems.Result(ErrorCode.AuditUnavailable, "The audit cannot be read now.");
        }
    }

    private static AuditFilter? Filter(string? actor, string? action, string? resource, string? decision, string? from, string? to, out string problem)
    {
        problem = "";
        AuditDecision? decided = decision switch { null or "" => null, "allow" => AuditDecision.Allow, "deny" => AuditDecision.Deny, _ => (AuditDecision)(-1) };
        if (decided is { } d && !Enum.IsDefined(d))
            problem = "'decision' must be allow or deny.";
        if (!TryTime(from, out var fromUtc) || !TryTime(to, out var toUtc))
            (toUtc, problem) = (null, "'from' and 'to' must be times such as 2026-01-31T08:00:00Z.");
        if (new[] { actor, action, resource }.Any(t => t?.Contains('\0', StringComparison.Ordinal) == true))
            problem = "A filter may not hold a NUL character.";
        return problem.Length > 0 ? null : new AuditFilter { Actor = Blank(actor), Action = Blank(action), Resource = Blank(resource), Decision = decided, FromUtc = fromUtc, ToUtc = toUtc };
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private static bool TryTime(string? text, out DateTime? utc)
    {
        utc = null;
        if (string.IsNullOrWhiteSpace(text))
            return true;
        var good = DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var parsed);
        utc = good ? parsed.UtcDateTime : null;
        return good;
    }
}
