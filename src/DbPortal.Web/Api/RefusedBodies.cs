using DbPortal.Gateway.Queries;
using DbPortal.Web.Identity;

namespace DbPortal.Web.Api;

/// <summary>Requests to run something that cannot be read: somebody who gropes about is to be seen in the audit, too.</summary>
internal static class RefusedBodies
{
    /// <summary>Audits the request and answers with what is wrong.</summary>
    public static async Task AnswerAsync(HttpContext context, string instance, string database, QueryPurpose purpose, ProblemBody problem, QueryPipeline pipeline)
    {
        if (PrincipalClaims.Read(context.User, context.Connection.RemoteIpAddress) is not { } principal)
        {
            await Problems.Result(problem).ExecuteAsync(context); // nobody to be audited
            return;
        }

        var request = new QueryRequest(principal, instance, database, "") { Purpose = purpose };
        var refused = await pipeline.RefuseAsync(request, ErrorCodes.Find(problem.Code), problem.Detail, context.RequestAborted);
        await Problems.Result(Problems.Of(refused)).ExecuteAsync(context);
    }
}
