using DbPortal.Gateway.Audit;

namespace DbPortal.Web.Api;

/// <summary>Whether the process lives and whether it can do its work; and its figures. Open to anybody: none of it is about data or people.</summary>
internal static class HealthApi
{
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/healthz/live", () => Results.Text("live")).AllowAnonymous().ExcludeFromDescription();
        app.MapGet("/healthz/ready", ReadyAsync).AllowAnonymous().ExcludeFromDescription();
        app.MapPrometheusScrapingEndpoint("/metrics").AllowAnonymous();
    }

    /// <summary>Ready means: the store answers, so that a query could be audited.</summary>
    private static async Task<IResult> ReadyAsync(AuditTrail trail, CancellationToken cancellationToken)
    {
        try
        {
            await trail.ReadAsync(AuditFilter.All, null, 1, cancellationToken);
            // After a failure the probe itself finds out whether the store takes entries again: a portal out of rotation has nobody else to try.
            if (!trail.IsWritable)
                await trail.RecordAsync(new AuditEvent("system", null, AuditActions.StoreRecovered), cancellationToken);
            return Results.Text("ready");
        }
        catch (AuditUnavailableException)
        {
            return Results.Text("the store does not answer", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
