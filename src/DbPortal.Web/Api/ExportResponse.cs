using DbPortal.Gateway.Queries;

namespace DbPortal.Web.Api;

/// <summary>Streams an export.</summary>
internal static class ExportResponse
{
    public static Task WriteAsync(HttpContext context, QueryRequest request, QueryPipeline pipeline)
    {
        _ = pipeline;
        return Problems.WriteAsync(context, ErrorCode.InvalidRequest, $"There is no export format '{request.ExportFormat}'.");
    }
}
