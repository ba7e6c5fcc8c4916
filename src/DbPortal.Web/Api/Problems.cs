using System.Text.Json;
using DbPortal.Gateway.Queries;

namespace DbPortal.Web.Api;

/// <summary>Answers with an error.</summary>
internal static class Problems
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The body of a run that did not complete.</summary>
    public static ProblemBody Of(QueryOutcome outcome) => outcome switch
    {
        QueryOutcome.Denied denied => Make(denied.Code, denied.Message) with
        {
            AuditId = denied.AuditId,
            RetryAfter = denied.RetryAfter is { } wait ? (int)Math.Ceiling(wait.TotalSeconds) : RetryAfter(denied.Code),
            Violations = denied.Violations.Count == 0 ? null : denied.Violations.Take(100).Select(ProblemViolation.Of).ToList(),
        },
        QueryOutcome.Failed failed => Make(failed.Code, failed.Message) with
        {
            AuditId = failed.AuditId,
            ServerCode = failed.ServerCode,
            Position = failed.Position,
            FailedStatement = failed.FailedIndex,
        },
        QueryOutcome.Completed => throw new InvalidOperationException("A completed run is no problem."),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The body of any other error.</summary>
    public static ProblemBody Make(ErrorCode code, string detail) =>
        new($"urn:dbportal:{ErrorCodes.NameOf(code)}", ErrorCodes.TitleOf(ErrorCodes.NameOf(code)), ErrorCodes.StatusOf(code), ErrorCodes.NameOf(code), detail) { RetryAfter = RetryAfter(code) };

    /// <summary>As a result of an endpoint.</summary>
    public static IResult Result(ProblemBody body) => new ProblemResult(body, Results.Json(body, Json, "application/problem+json", body.Status));

    /// <summary>As a result of an endpoint.</summary>
    public static IResult Result(ErrorCode code, string detail) => Result(Make(code, detail));

    /// <summary>What is busy is free again soon.</summary>
    private static int? RetryAfter(ErrorCode code) => code == ErrorCode.RateLimited ? 1 : null;

    /// <summary>Straight to the response.</summary>
    public static Task WriteAsync(HttpContext context, ErrorCode code, string detail) => Result(code, detail).ExecuteAsync(context);
}
