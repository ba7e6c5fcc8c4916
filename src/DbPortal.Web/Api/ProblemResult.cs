using System.Globalization;

namespace DbPortal.Web.Api;

/// <summary>An error with the header that says when to come again.</summary>
internal sealed class ProblemResult(ProblemBody body, IResult result) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (body.RetryAfter is { } seconds)
            httpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return result.ExecuteAsync(httpContext);
    }
}
