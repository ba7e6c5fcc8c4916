using DbPortal.Gateway.Access;
using DbPortal.Gateway.Audit;
using DbPortal.Gateway.Masking;
using DbPortal.Gateway.Queries;
using DbPortal.Web.Identity;

namespace DbPortal.Web.Api;

/// <summary>Columns that nobody has looked at yet, masked until somebody does.</summary>
internal static class NewColumnsApi
{
    private const int MostColumns = 10_000;

    public static void MapNewColumns(this IEndpointRouteBuilder api)
    {
        var columns = api.MapGroup("/instances/{instance}/databases/{database}/new-columns").AddEndpointFilter(RequireManager);
        columns.MapGet("", ListAsync);
        columns.MapPost("/accept", AcceptAsync);
    }

    private static async ValueTask<object?> RequireManager(EndpointFilterInvocationContext call, EndpointFilterDelegate next) =>
        PrincipalClaims.Read(call.HttpContext.User, call.HttpContext.Connection.RemoteIpAddress) is { } principal
            && call.HttpContext.RequestServices.GetRequiredService<AccessDesk>().HoldsInWorkspace(principal, Permissions.MaskingManage)
            ? await next(call)
            : Problems.Result(ErrorCode.AccessDenied, "New columns need masking.manage on the workspace.");

    private static async Task<IResult> ListAsync(NewColumnDesk desk, string instance, string database, CancellationToken cancellationToken) =>
        Answer(await desk.ListAsync(instance, database, cancellationToken));

    private static async Task<IResult> AcceptAsync(HttpContext context, NewColumnDesk desk, string instance, string database)
    {
        var (body, problem) = await JsonBody.ReadAsync<NewColumnsBody>(context.Request, context.RequestAborted);
        if (body is null)
            return Problems.Result(problem!); // set whenever there is no body
        if (body.Columns is not { Count: > 0 and <= MostColumns } columns || columns.Any(c => c is null))
            return Problems.Result(ErrorCode.InvalidRequest, $"The body needs a member 'columns': 1 to {MostColumns:N0} names, schema.table.column, as the list has them.");
        if (PrincipalClaims.Read(context.User, context.Connection.RemoteIpAddress) is not { } principal)
            return Problems.Result(ErrorCode.Unauthenticated, "Sign in first.");
        try
        {
            return Answer(await desk.AcceptAsync(principal, instance, database, columns, context.RequestAborted));
        }
        catch (AuditUnavailableException)
        {
            return Problems.Result(ErrorCode.AuditUnavailable, "The audit cannot be written, so nothing was changed. Ask the operator of the portal.");
        }
    }

    private static IResult Answer(NewColumnsResult result) => result switch
    {
        NewColumnsResult.Found found => Results.Ok(new NewColumnsBody(found.Columns)),
        NewColumnsResult.Refused refused => Problems.Result(refused.Code, refused.Message),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
