namespace DbPortal.Gateway.Queries;

/// <summary>How a run ended. Closed family; <see cref="AuditId"/> is null only when the audit itself could not be written.</summary>
public abstract record QueryOutcome(string? AuditId)
{
    /// <summary>Every statement ran; the consumer has had every row.</summary>
    public sealed record Completed(string AuditId, IReadOnlyList<StatementOutcome> Statements, TimeSpan Elapsed) : QueryOutcome(AuditId);

    /// <summary>Refused before anything reached the server.</summary>
    public sealed record Denied(string? AuditId, ErrorCode Code, string Message, IReadOnlyList<Violation> Violations) : QueryOutcome(AuditId)
    {
        /// <summary>When to try again, where waiting helps.</summary>
        public TimeSpan? RetryAfter { get; init; }
    }

    /// <summary>
    /// It began and did not end well: the server's error (scrubbed), a timeout, a cancel, a broken connection. <paramref name="Statements"/> are
    /// those that ended before; <paramref name="FailedIndex"/> is the one that did not.
    /// </summary>
    public sealed record Failed(
        string? AuditId,
        ErrorCode Code,
        string Message,
        string? ServerCode,
        int? Position,
        int FailedIndex,
        IReadOnlyList<StatementOutcome> Statements) : QueryOutcome(AuditId);
}
