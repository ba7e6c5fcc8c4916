using DbPortal.Gateway.Access;
using DbPortal.Gateway.Masking.Net;
using DbPortal.Web.Identity;

namespace DbPortal.Web.Api;

/// <summary>The engine net of an instance: what its login holds, the script that makes it, and the trial of it. Who may ask is decided, and audited, behind it.</summary>
internal static class NetApi
{
    public static void MapNet(this IEndpointRouteBuilder api)
    {
        var net = api.MapGroup("/instances/{instance}/net");
        net.MapGet("", StateAsync);
        net.MapPost("/script", ScriptAsync);
        net.MapPost("/apply", ApplyAsync);
        net.MapPost("/verify", VerifyAsync);
    }

    private static async Task<IResult> StateAsync(HttpContext context, string instance, EngineNet net, CancellationToken cancellationToken) =>
        Answer(await net.StateAsync(PrincipalOf(context), instance, cancellationToken));

    private static async Task<IResult> ScriptAsync(HttpContext context, string instance, EngineNet net, CancellationToken cancellationToken) =>
        Answer(await net.ScriptAsync(PrincipalOf(context), instance, cancellationToken));

    private static async Task<IResult> ApplyAsync(HttpContext context, string instance, EngineNet net, CancellationToken cancellationToken) =>
        Answer(await net.ApplyAsync(PrincipalOf(context), instance, cancellationToken));

    private static async Task<IResult> VerifyAsync(HttpContext context, string instance, EngineNet net, CancellationToken cancellationToken) =>
        Answer(await net.VerifyAsync(PrincipalOf(context), instance, cancellationToken));

    private static IResult Answer(NetReport report) => report switch
    {
        NetReport.Refused refused => Problems.Result(refused.Code, refused.Message),
        NetReport.Scripted scripted => Results.Ok(new { sql = scripted.Sql }),
        NetReport.Examined found => Results.Ok(new
        {
            login = found.Login,
            holds = found.Holds,
            openColumns = found.OpenColumns,
            closedColumns = found.ClosedColumns,
            triedColumns = found.Tried,
            deviations = found.Deviations,
            leftOut = found.LeftOut,
        }),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static Principal PrincipalOf(HttpContext context) =>
        PrincipalClaims.Read(context.User, context.Connection.RemoteIpAddress) ?? throw new InvalidOperationException("Only the signed-in come here.");
}
