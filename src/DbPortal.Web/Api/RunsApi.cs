using DbPortal.Gateway.Manifest;
using DbPortal.Gateway.Queries;
using DbPortal.Web.Identity;
using Microsoft.AspNetCore.Mvc;

namespace DbPortal.Web.Api;

/// <summary>What the editor page fetches with its cookie: rows of its own runs, and exports.</summary>
internal static class RunsApi
{
    public static void MapRuns(this IEndpointRouteBuilder app)
    {
        app.MapGet("/runs/{id}/results/{index:int}/rows", RowsAsync).RequireAuthorization().ExcludeFromDescription();
        app.MapPost("/exports", ExportAsync).RequireAuthorization().ExcludeFromDescription();
    }

    /// <summary>Rows from a multiple of the chunk size: a JSON array of rows. Only to the person whose run it is.</summary>
    private static async Task RowsAsync(HttpContext context, string id, int index, [FromQuery] int from, QueryRuns runs)
    {
        var principal = PrincipalClaims.Read(context.User, context.Connection.RemoteIpAddress);
        var run = principal is null ? null : runs.Find(id, principal);
        var result = run?.Results.FirstOrDefault(r => r.Index == index);
        if (from < 0 || from % SpooledResult.ChunkRows != 0)
        {
            await Problems.WriteAsync(context, ErrorCode.InvalidRequest, $"'from' must be a multiple of {SpooledResult.ChunkRows}.");
            return;
        }
        if (result is null)
        {
            await Problems.WriteAsync(context, ErrorCode.NotFound, "This result is no longer kept; run the statement again.");
            return;
        }
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        await context.Response.Body.WriteAsync(result.Chunk(from / SpooledResult.ChunkRows) ?? "[]"u8.ToArray(), context.RequestAborted);
    }

    private static async Task ExportAsync(
        HttpContext context,
        QueryPipeline pipeline,
        IWorkspaceSource workspace,
        [FromForm] string instance,
        [FromForm] string database,
        [FromForm] string? schema,
        [FromForm] string sql,
        [FromForm] string format,
        [FromForm] long? limit)
    {
        var body = new QueryBody { Sql = sql, Schema = schema, Format = format, Limit = limit };
        if (QueryBodyReader.ToRequest(context, instance, database, body, QueryPurpose.Export, out var problem) is { } request)
            await ExportResponse.WriteAsync(context, request, header: true, pipeline, workspace);
        else
            await RefusedBodies.AnswerAsync(context, instance, database, QueryPurpose.Export, problem!, pipeline); // set whenever there is no request
    }
}
