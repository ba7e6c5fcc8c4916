using DbPortal.Gateway.Queries;

namespace DbPortal.Web.Api;

/// <summary>The written codes of the outside contract and their HTTP status.</summary>
internal static class ErrorCodes
{
    /// <summary><c>masked_column_usage</c> for <see cref="ErrorCode.MaskedColumnUsage"/>.</summary>
    public static string NameOf(ErrorCode code) => code switch
    {
        ErrorCode.SyntaxError => "syntax_error",
        ErrorCode.InvalidRequest => "invalid_request",
        ErrorCode.Unauthenticated => "unauthenticated",
        ErrorCode.AccessDenied => "access_denied",
        ErrorCode.MaskedColumnUsage => "masked_column_usage",
        ErrorCode.NotAnalyzable => "not_analyzable",
        ErrorCode.AnalysisMismatch => "analysis_mismatch",
        ErrorCode.StatementNotAllowed => "statement_not_allowed",
        ErrorCode.NotFound => "not_found",
        ErrorCode.Conflict => "conflict",
        ErrorCode.DatabaseError => "database_error",
        ErrorCode.LimitExceeded => "limit_exceeded",
        ErrorCode.RateLimited => "rate_limited",
        ErrorCode.Cancelled => "cancelled",
        ErrorCode.Timeout => "timeout",
        ErrorCode.AuditUnavailable => "audit_unavailable",
        ErrorCode.TargetUnavailable => "target_unavailable",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The code in words: <c>Masked column usage</c>.</summary>
    public static string TitleOf(string code) => char.ToUpperInvariant(code[0]) + code[1..].Replace('_', ' ');

    /// <summary>The HTTP status of a written code.</summary>
    public static int StatusOf(string code) => StatusOf(Find(code));

    /// <summary>The code of a written code.</summary>
    public static ErrorCode Find(string code) => Enum.GetValues<ErrorCode>().Single(known => NameOf(known) == code);

    /// <summary>The HTTP status of a code; 499 is the customary one for a request its client gave up.</summary>
    public static int StatusOf(ErrorCode code) => code switch
    {
        ErrorCode.SyntaxError or ErrorCode.InvalidRequest => StatusCodes.Status400BadRequest,
        ErrorCode.Unauthenticated => StatusCodes.Status401Unauthorized,
        ErrorCode.AccessDenied or ErrorCode.MaskedColumnUsage or ErrorCode.NotAnalyzable or ErrorCode.AnalysisMismatch or ErrorCode.StatementNotAllowed => StatusCodes.Status403Forbidden,
        ErrorCode.NotFound => StatusCodes.Status404NotFound,
        ErrorCode.Conflict => StatusCodes.Status409Conflict,
        ErrorCode.DatabaseError or ErrorCode.LimitExceeded => StatusCodes.Status422UnprocessableEntity,
        ErrorCode.RateLimited => StatusCodes.Status429TooManyRequests,
        ErrorCode.Cancelled => StatusCodes.Status499ClientClosedRequest,
        ErrorCode.Timeout => StatusCodes.Status504GatewayTimeout,
        ErrorCode.AuditUnavailable or ErrorCode.TargetUnavailable => StatusCodes.Status503ServiceUnavailable,
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
