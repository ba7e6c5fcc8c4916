using DbPortal.Gateway.Access;
using DbPortal.Gateway.Manifest;
using DbPortal.Gateway.Queries;
using DbPortal.Web.Identity;

namespace DbPortal.Web.Api;

/// <summary>Configuration as code over HTTP; all of it needs <c>workspace.manage</c>.</summary>
internal static class ManifestApi
{
    private const long MaxManifest = 4L << 20;

    public static void MapManifest(this IEndpointRouteBuilder api)
    {
        var manifest = api.MapGroup("/manifest").AddEndpointFilter(RequireWorkspaceManage);
        manifest.MapGet("", ExportAsync);
        manifest.MapPost("/validate", ValidateAsync);
        manifest.MapPost("/plan", PlanAsync);
        manifest.MapPost("/apply", ApplyAsync);
    }

    private static async ValueTask<object?> RequireWorkspaceManage(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        var context = call.HttpContext;
        var desk = context.RequestServices.GetRequiredService<AccessDesk>();
        return PrincipalClaims.Read(context.User, context.Connection.RemoteIpAddress) is { } principal && desk.HoldsInWorkspace(principal, Permissions.WorkspaceManage)
            ? await next(call)
            : Problems.Result(ErrorCode.AccessDenied, "The manifest needs workspace.manage on the workspace.");
    }

    private static async Task<IResult> ExportAsync(ManifestService manifests, CancellationToken cancellationToken) =>
        Results.Text(await manifests.ExportAsync(cancellationToken), "application/yaml");

    private static async Task<IResult> ValidateAsync(HttpRequest request, ManifestService manifests, CancellationToken cancellationToken)
    {
        if (await ReadAsync(request, cancellationToken) is not { } source)
            return TooLong();
        var errors = await manifests.ValidateAsync(source, cancellationToken);
        return Results.Ok(new { valid = errors.Count == 0, errors });
    }

    private static Task<IResult> PlanAsync(HttpRequest request, ManifestService manifests, CancellationToken cancellationToken) =>
        WithSourceAsync(request, source => manifests.PlanAsync(source, cancellationToken), cancellationToken);

    private static Task<IResult> ApplyAsync(HttpContext context, ManifestService manifests, CancellationToken cancellationToken) =>
        WithSourceAsync(context.Request, source => manifests.ApplyAsync(source, PrincipalClaims.Read(context.User, context.Connection.RemoteIpAddress), cancellationToken), cancellationToken);

    private static async Task<IResult> WithSourceAsync(HttpRequest request, Func<ManifestSource, Task<ManifestPlan>> act, CancellationToken cancellationToken)
    {
        if (await ReadAsync(request, cancellationToken) is not { } source)
            return TooLong();
        try
        {
            return Results.Ok(await act(source));
        }
        catch (ManifestException e)
        {
            return Results.Json(new { code = "invalid_request", detail = $"The manifest has {e.Errors.Count} error(s).", errors = e.Errors }, contentType: "application/problem+json", statusCode: 400);
        }
    }

    private static async Task<ManifestSource?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > MaxManifest)
            return null;
        using var reader = new StreamReader(request.Body);
        var text = await reader.ReadToEndAsync(cancellationToken);
        return text.Length > MaxManifest ? null : ManifestSource.FromText(text, "manifest");
    }

    private static IResult TooLong() => Problems.Result(ErrorCode.LimitExceeded, $"A manifest may have at most {MaxManifest:N0} bytes.");
}
