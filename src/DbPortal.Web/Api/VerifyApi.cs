using DbPortal.Gateway.Access;
using DbPortal.Gateway.Masking.Verification;
using DbPortal.Gateway.Masking.Verification.Report;
using DbPortal.Gateway.Queries;
using DbPortal.Web.Identity;
using DbPortal.Web.Localization;
using DbPortal.Web.Pages.Masking;

namespace DbPortal.Web.Api;

/// <summary>Verifying masking on one's own servers, and checking reports of it.</summary>
internal static class VerifyApi
{
    private const int MaxReport = 8 << 20;

    public static void MapVerify(this IEndpointRouteBuilder api)
    {
        var verify = api.MapGroup("/instances/{instance}/databases/{database}/verify-masking");
        verify.MapPost("", RunAsync);
        verify.MapGet("/leftovers", LeftoversAsync);
        verify.MapDelete("/leftovers/{name}", RemoveAsync);
        var reports = api.MapGroup("/masking-reports").AddEndpointFilter(RequireReader);
        reports.MapPost("/check", CheckAsync);
        reports.MapGet("/key", Key);
    }

    /// <summary>What the page fetches with its cookie: the documents of its own verifications, and the key to check them.</summary>
    public static void MapVerifyFiles(this IEndpointRouteBuilder app)
    {
        app.MapGet("/verifications/{id}/{file}", FileAsync).RequireAuthorization().ExcludeFromDescription();
        app.MapGet("/verifications/key.pem", Key).RequireAuthorization(Permissions.MaskingManage).ExcludeFromDescription();
    }

    private static async ValueTask<object?> RequireReader(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        var desk = call.HttpContext.RequestServices.GetRequiredService<AccessDesk>();
        var principal = PrincipalOf(call.HttpContext);
        return desk.HoldsInWorkspace(principal, Permissions.MaskingManage) || desk.HoldsInWorkspace(principal, Permissions.AuditRead)
            ? await next(call)
            : Problems.Result(ErrorCode.AccessDenied, "Reports need masking.manage or audit.read on the workspace.");
    }

    private static IResult Key(MaskingVerifier verifier) => Results.Text(verifier.PublicKey, "application/x-pem-file");

    private static async Task RunAsync(HttpContext context, string instance, string database, MaskingVerifier verifier, Texts texts, TimeProvider clock)
    {
        var (body, problem) = await JsonBody.ReadAsync<VerifyBody>(context.Request, context.RequestAborted);
        if (body is null)
        {
            await Problems.Result(problem!).ExecuteAsync(context); // set whenever there is no body
            return;
        }
        if (body.As is null || !Member.TryParse(body.As, out var person))
        {
            await Problems.WriteAsync(context, ErrorCode.InvalidRequest, "The body needs a member 'as' that says in whose place: user:EMAIL or serviceAccount:NAME.");
            return;
        }
        switch (await verifier.StartAsync(new(PrincipalOf(context), person, instance, database), context.RequestAborted))
        {
            case VerificationStart.Refused refused:
                await Problems.WriteAsync(context, refused.Code, refused.Message);
                return;
            case VerificationStart.Started started:
                await VerifyStream.WriteAsync(context.Response, started.Run, texts, clock, context.RequestAborted);
                return;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static async Task<IResult> CheckAsync(HttpContext context, MaskingVerifier verifier, CancellationToken cancellationToken)
    {
        if (context.Request.ContentLength > MaxReport)
            return Problems.Result(ErrorCode.LimitExceeded, $"A report may have at most {MaxReport:N0} bytes.");
        using var reader = new StreamReader(context.Request.Body);
        var found = await verifier.CheckAsync(await reader.ReadToEndAsync(cancellationToken), cancellationToken);
        return Results.Ok(new { valid = found.Valid, problem = found.Valid ? (ReportProblem?)null : found.Problem, id = found.Id, verdict = found.Report?.Verdict, leaks = found.Report?.Leaks.Count, audited = found.Audited });
    }

    private static async Task<IResult> LeftoversAsync(HttpContext context, MaskingVerifier verifier, string instance, string database, CancellationToken cancellationToken) =>
        Answer(await verifier.LeftoversAsync(PrincipalOf(context), instance, database, cancellationToken));

    private static async Task<IResult> RemoveAsync(HttpContext context, MaskingVerifier verifier, string name, string instance, string database, CancellationToken cancellationToken) =>
        Answer(await verifier.RemoveAsync(PrincipalOf(context), instance, database, name, cancellationToken));

    private static IResult Answer(LeftoverList list) => list switch
    {
        LeftoverList.Found found => Results.Ok(new { leftovers = found.Leftovers }),
        LeftoverList.Refused refused => Problems.Result(refused.Code, refused.Message),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static async Task<IResult> FileAsync(HttpContext context, string id, string file, MaskingVerifier verifier, Texts texts)
    {
        if (verifier.Find(id, PrincipalOf(context)) is not { Completion.IsCompleted: true } run || await run.Completion is not VerificationOutcome.Finished finished)
            return Problems.Result(ErrorCode.NotFound, "This report is no longer kept; verify again.");
        context.Response.Headers.CacheControl = "no-store";
        return file switch
        {
            "report.json" => Results.File(System.Text.Encoding.UTF8.GetBytes(finished.Report.Document), "application/json", $"masking-{id}.json"),
            "report.md" => Results.File(System.Text.Encoding.UTF8.GetBytes(ReportText.Markdown(finished.Report.Report, texts)), "text/markdown; charset=utf-8", $"masking-{id}.md"),
            _ => Problems.Result(ErrorCode.NotFound, "A report is report.json or report.md."),
        };
    }

    private static Principal PrincipalOf(HttpContext context) =>
        PrincipalClaims.Read(context.User, context.Connection.RemoteIpAddress) ?? throw new InvalidOperationException("Only the signed-in come here.");
}
