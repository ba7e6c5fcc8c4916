using DbPortal.Gateway.Queries;

namespace DbPortal.Gateway.Engines;

/// <summary>
/// Turns a target's failure into what a person may read. Where masked columns take part, the server's words are replaced by a generic sentence and
/// its code, for a message can hold a row ("failing row contains …").
/// </summary>
internal static class ErrorScrubber
{
    /// <summary>The error of a statement that begins at <paramref name="start"/> of the whole text.</summary>
    public static StatementError Scrub(TargetException failure, bool touchesMasked, int start)
    {
        var shown = touchesMasked || failure.Failure is not TargetFailure.Statement;
        var message = shown ? failure.Generic : failure.Detail is null ? failure.Message : $"{failure.Message} {failure.Detail}";
        // A syntax error's position tells nothing of data; a run-time error's could.
        return new(CodeOf(failure.Failure), message, failure.Code.Length == 0 ? null : failure.Code, failure.Position is { } at ? start + at : null);
    }

    private static ErrorCode CodeOf(TargetFailure failure) => failure switch
    {
        TargetFailure.Statement => ErrorCode.DatabaseError,
        TargetFailure.Timeout => ErrorCode.Timeout,
        TargetFailure.Cancelled => ErrorCode.Cancelled,
        TargetFailure.Unavailable or TargetFailure.ConnectionLost => ErrorCode.TargetUnavailable,
        TargetFailure.Busy => ErrorCode.RateLimited,
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
