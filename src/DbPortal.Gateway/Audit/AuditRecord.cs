using DbPortal.Gateway.Queries;

namespace DbPortal.Gateway.Audit;

/// <summary>
/// One line of the audit as people read it: intent and outcome (or a single event) together. <paramref name="Sequence"/> is its place in the chain.
/// <see cref="Decision"/> null: no outcome is known (still running, or the process ended before it could say).
/// </summary>
public sealed record AuditRecord(long Sequence, string Id, DateTime AtUtc, string Actor, string Action)
{
    public string? Source { get; init; }
    public string? Instance { get; init; }
    public string? Database { get; init; }
    public IReadOnlyList<string> Resources { get; init; } = [];
    public string? Sql { get; init; }
    public string? Reason { get; init; }
    public string? Purpose { get; init; }
    public AuditDecision? Decision { get; init; }
    public ErrorCode? Code { get; init; }
    public IReadOnlyList<AuditViolation> Violations { get; init; } = [];
    public IReadOnlyList<string> StatementKinds { get; init; } = [];
    public IReadOnlyList<string> MaskedColumns { get; init; } = [];
    public long? Rows { get; init; }
    public long? Bytes { get; init; }
    public TimeSpan? Elapsed { get; init; }
    public string? ServerCode { get; init; }
    public IReadOnlyDictionary<string, string> Details { get; init; } = new Dictionary<string, string>();
}
