namespace DbPortal.Gateway.Queries;

/// <summary>The stable error codes of the outside contract, with the HTTP status each has there.</summary>
public enum ErrorCode
{
    SyntaxError,
    InvalidRequest,
    Unauthenticated,
    AccessDenied,
    MaskedColumnUsage,
    NotAnalyzable,
    AnalysisMismatch,
    StatementNotAllowed,
    NotFound,
    Conflict,
    DatabaseError,
    LimitExceeded,
    RateLimited,
    Cancelled,
    Timeout,
    AuditUnavailable,
    TargetUnavailable,
}
