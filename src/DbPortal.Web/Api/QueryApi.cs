using DbPortal.Gateway.Access;
using DbPortal.Gateway.Manifest;
using DbPortal.Gateway.Queries;
using DbPortal.Web.Identity;

namespace DbPortal.Web.Api;

/// <summary>Running, analysing, exporting and cancelling.</summary>
internal static class QueryApi
{
    public static void MapQueries(this IEndpointRouteBuilder api)
    {
        var database = api.MapGroup("/instances/{instance}/databases/{database}");
        database.MapPost("/query", QueryAsync);
        database.MapPost("/analyze", AnalyzeAsync);
        database.MapPost("/export", ExportAsync);
        api.MapPost("/queries/{auditId}/cancel", Cancel);
    }

    /// <summary>Whatever else is asked of the API.</summary>
    public static void MapUnknown(this IEndpointRouteBuilder api) => api
        .Map("/{**path}", (HttpContext context) => Problems.Result(ErrorCode.NotFound, $"There is no {context.Request.Method} {context.Request.Path}."))
        .ExcludeFromDescription();

    private static async Task QueryAsync(HttpContext context, string instance, string database, QueryPipeline pipeline)
    {
        var aborted = context.RequestAborted;
        var (body, problem) = await QueryBodyReader.ReadAsync(context.Request, aborted);
        var request = body is null ? null : QueryBodyReader.ToRequest(context, instance, database, body, QueryPurpose.Api, out problem);
        if (request is null)
        {
            await RefusedBodies.AnswerAsync(context, instance, database, QueryPurpose.Api, problem!, pipeline); // set whenever there is no request
            return;
        }
        var answer = new QueryAnswer();
        var outcome = await pipeline.RunAsync(request, answer, aborted);
        if (outcome is QueryOutcome.Completed completed)
            await answer.WriteAsync(context.Response, completed, aborted);
        else
            await Problems.Result(Problems.Of(outcome)).ExecuteAsync(context);
    }

    private static async Task<IResult> AnalyzeAsync(HttpContext context, string instance, string database, QueryPipeline pipeline, AccessDesk desk, IWorkspaceSource workspace)
    {
        var (body, problem) = await QueryBodyReader.ReadAsync(context.Request, context.RequestAborted);
        var request = body is null ? null : QueryBodyReader.ToRequest(context, instance, database, body, QueryPurpose.Api, out problem);
        if (request is null)
            return Problems.Result(problem!); // set whenever there is no request; nothing would have been run
        if (body!.As is { } other) // a request came of it
        {
            if (!desk.HoldsInWorkspace(request.Principal, Permissions.AccessManage))
                return Problems.Result(ErrorCode.AccessDenied, "'as' needs access.manage on the workspace.");
            if (!Member.TryParse(other, out var member) || !SignInDesk.IsActive(workspace.Current, member))
                return Problems.Result(ErrorCode.InvalidRequest, "'as' names nobody: write user:EMAIL or serviceAccount:NAME of an account that is not disabled.");
            request = request with { Principal = new Principal(member, member.Name, [], null) };
        }
        return await pipeline.AnalyzeAsync(request, context.RequestAborted) switch
        {
            AnalysisReport.Understood report => Results.Ok(new { statements = report.Statements.Select(AnalysisBody.Of) }),
            AnalysisReport.Rejected rejected => Problems.Result(Problems.Of(new QueryOutcome.Denied(null, rejected.Code, rejected.Message, rejected.Violations))),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static async Task ExportAsync(HttpContext context, string instance, string database, QueryPipeline pipeline, IWorkspaceSource workspace)
    {
        var (body, problem) = await QueryBodyReader.ReadAsync(context.Request, context.RequestAborted);
        var request = body is null ? null : QueryBodyReader.ToRequest(context, instance, database, body, QueryPurpose.Export, out problem);
        if (request is null)
            await RefusedBodies.AnswerAsync(context, instance, database, QueryPurpose.Export, problem!, pipeline); // set whenever there is no request
        else
            await ExportResponse.WriteAsync(context, request, body!.Header ?? true, pipeline, workspace); // a request came of it
    }

    private static IResult Cancel(HttpContext context, string auditId, RunningQueries running) =>
        PrincipalClaims.Read(context.User, context.Connection.RemoteIpAddress) is { } principal && running.Cancel(auditId, principal)
            ? Results.Accepted()
            : Problems.Result(ErrorCode.NotFound, "No running query of yours has this id.");
}
