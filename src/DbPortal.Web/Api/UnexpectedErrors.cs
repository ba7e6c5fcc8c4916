using DbPortal.Gateway.Queries;
using Microsoft.AspNetCore.Diagnostics;

namespace DbPortal.Web.Api;

/// <summary>What is answered when nothing else has answered: never a stack trace, never an empty page to a program.</summary>
internal static class UnexpectedErrors
{
    /// <summary>After an exception nobody handled; it is in the log.</summary>
    public static void Configure(IApplicationBuilder app) => app.Run(context =>
    {
        var error = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        return error is BadHttpRequestException bad
            ? Problems.Result(Explain(bad)).ExecuteAsync(context)
            : Results.Json(new ProblemBody("about:blank", "Internal error", 500, "internal_error", "Something went wrong inside the portal; its log says what."),
                contentType: "application/problem+json", statusCode: 500).ExecuteAsync(context);
    });

    /// <summary>A request that the server could not read to its end.</summary>
    public static ProblemBody Explain(BadHttpRequestException bad) => bad.StatusCode == StatusCodes.Status413PayloadTooLarge
        ? Problems.Make(ErrorCode.LimitExceeded, $"The request is longer than {WebServices.MaxBody:N0} bytes.")
        : Problems.Make(ErrorCode.InvalidRequest, $"The request cannot be read: {bad.Message}");

    /// <summary>For a bare status: a problem under the API, a page for somebody who went astray.</summary>
    public static Task WriteStatusAsync(StatusCodeContext status)
    {
        var context = status.HttpContext;
        if (!context.Request.Path.StartsWithSegments("/api/v1"))
        {
            if (context.Response.StatusCode == StatusCodes.Status404NotFound && IsVisit(context.Request))
                context.Response.Redirect("/not-found");
            return Task.CompletedTask;
        }
        var code = context.Response.StatusCode switch
        {
            StatusCodes.Status404NotFound or StatusCodes.Status405MethodNotAllowed => ErrorCode.NotFound,
            StatusCodes.Status413PayloadTooLarge => ErrorCode.LimitExceeded,
            _ => ErrorCode.InvalidRequest,
        };
        var detail = code == ErrorCode.NotFound ? $"There is no {context.Request.Method} {context.Request.Path}." : "The request cannot be read.";
        return Problems.Result(Problems.Make(code, detail) with { Status = context.Response.StatusCode }).ExecuteAsync(context);
    }

    /// <summary>Somebody goes to a page, rather than a page fetching a file.</summary>
    private static bool IsVisit(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal);
}
