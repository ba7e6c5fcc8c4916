using DbPortal.Gateway.Queries;

namespace DbPortal.Web.Pages.Queries.Results;

/// <summary>Reads the verdict off an outcome.</summary>
internal static class Verdicts
{
    /// <summary>The verdict; a run that goes on has not failed yet.</summary>
    public static Verdict Of(QueryOutcome? outcome) => outcome switch
    {
        QueryOutcome.Completed or null => Verdict.Done,
        QueryOutcome.Denied denied when NamesNothing(denied) => Verdict.Mistaken,
        QueryOutcome.Denied denied => Of(denied.Code),
        QueryOutcome.Failed failed => Of(failed.Code),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Every reason is a name that is not there, or not clear: a slip, not a prohibition.</summary>
    public static bool NamesNothing(QueryOutcome.Denied denied) =>
        denied.Violations.Count > 0
        && denied.Violations.All(violation => violation.Key is ViolationKeys.UnknownColumn or ViolationKeys.UnknownRelation or ViolationKeys.AmbiguousColumn);

    private static Verdict Of(ErrorCode code) => code switch
    {
        ErrorCode.AccessDenied or ErrorCode.MaskedColumnUsage or ErrorCode.NotAnalyzable or ErrorCode.AnalysisMismatch or ErrorCode.StatementNotAllowed
            or ErrorCode.Unauthenticated => Verdict.Refused,
        ErrorCode.SyntaxError or ErrorCode.InvalidRequest or ErrorCode.NotFound or ErrorCode.Conflict or ErrorCode.DatabaseError or ErrorCode.LimitExceeded => Verdict.Mistaken,
        ErrorCode.RateLimited or ErrorCode.Timeout or ErrorCode.AuditUnavailable or ErrorCode.TargetUnavailable => Verdict.Troubled,
        ErrorCode.Cancelled => Verdict.Stopped,
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
