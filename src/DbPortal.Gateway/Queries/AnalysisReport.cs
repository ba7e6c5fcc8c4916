namespace DbPortal.Gateway.Queries;

/// <summary>What the portal understands of a script and would decide, without running it. Closed family.</summary>
public abstract record AnalysisReport
{
    private AnalysisReport() { }

    /// <summary>Every statement, in order.</summary>
    public sealed record Understood(IReadOnlyList<StatementReport> Statements) : AnalysisReport;

    /// <summary>Not even that: no such target, no SQL, not of the dialect.</summary>
    public sealed record Rejected(ErrorCode Code, string Message, IReadOnlyList<Violation> Violations) : AnalysisReport;
}
