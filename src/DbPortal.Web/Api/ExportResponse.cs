using DbPortal.Gateway.Manifest;
using DbPortal.Gateway.Queries;
using DbPortal.Gateway.Queries.Export;
using Microsoft.Net.Http.Headers;

namespace DbPortal.Web.Api;

/// <summary>
/// Streams an export. What fails before the first byte is an error of the contract; what fails after it cuts the connection, so that no client takes
/// the part for the whole.
/// </summary>
internal static class ExportResponse
{
    private const string AuditHeader = "DBP-Audit-Id";

    public static async Task WriteAsync(HttpContext context, QueryRequest request, bool header, QueryPipeline pipeline, IWorkspaceSource workspace)
    {
        var format = ExportFormat.Find(request.ExportFormat) ?? throw new InvalidOperationException($"There is no export format '{request.ExportFormat}'.");
        // An instance that is not there is refused by the pipeline, before anything is written in anybody's SQL.
        var engine = workspace.Current.Instances.FirstOrDefault(i => i.Name == request.Instance)?.Engine ?? default;
        using var export = new ExportStream(format, new(engine, header), context.Response.BodyWriter, result => Begin(context.Response, format, request, result.AuditId));
        var outcome = await pipeline.RunAsync(request with { ExportFormat = format.Name }, export, context.RequestAborted);
        if (outcome is QueryOutcome.Completed completed && export is { HasResult: true, ResultsTooMany: 0 } && completed.Statements.All(s => s.Error is null))
            await export.FinishAsync(context.RequestAborted);
        else if (export.Started)
            context.Abort();
        else
            await RefuseAsync(context, outcome);
    }

    private static void Begin(HttpResponse response, ExportFormat format, QueryRequest request, string? auditId)
    {
        response.ContentType = format.ContentType;
        response.Headers.CacheControl = "no-store";
        response.Headers[AuditHeader] = auditId;
        var name = new ContentDispositionHeaderValue("attachment");
        name.SetHttpFileName($"{request.Instance}-{request.Database}.{format.Extension}");
        response.Headers.ContentDisposition = name.ToString();
    }

    private static async Task RefuseAsync(HttpContext context, QueryOutcome outcome)
    {
        if (outcome is QueryOutcome.Completed completed)
        {
            context.Response.Headers[AuditHeader] = completed.AuditId;
            await Problems.WriteAsync(context, ErrorCode.InvalidRequest, "An export takes SQL with exactly one result.");
            return;
        }

        await Problems.Result(Problems.Of(outcome)).ExecuteAsync(context);
    }
}
