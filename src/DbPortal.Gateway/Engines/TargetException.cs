namespace DbPortal.Gateway.Engines;

/// <summary>
/// A target failed or refused. The message is the server's own and may hold row data: it leaves only through the error scrubber.
/// </summary>
internal sealed class TargetException(TargetFailure failure, string code, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>What kind of failure.</summary>
    public TargetFailure Failure { get; } = failure;

    /// <summary>SQLSTATE, MySQL error number or SQLite extended code.</summary>
    public string Code { get; } = code;

    /// <summary>Position in the statement's text (UTF-16, 0-based) where the server gave one.</summary>
    public int? Position { get; init; }

    /// <summary>A generic sentence for this code that holds no data: what the scrubber shows where masked columns take part.</summary>
    public required string Generic { get; init; }

    /// <summary>DETAIL and HINT of PostgreSQL, when the text may be shown whole.</summary>
    public string? Detail { get; init; }
}
