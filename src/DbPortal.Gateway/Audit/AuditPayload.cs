using DbPortal.Gateway.Queries;

namespace DbPortal.Gateway.Audit;

/// <summary>What one link of the chain says, as JSON; the hash covers its bytes. Fields may be added, never renamed.</summary>
internal sealed record AuditPayload
{
    public required string Id { get; init; }
    public required string Kind { get; init; }
    public required DateTime At { get; init; }
    public string? Actor { get; init; }
    public string? Source { get; init; }
    public string? Action { get; init; }
    public string? Instance { get; init; }
    public string? Database { get; init; }
    public IReadOnlyList<string>? Resources { get; init; }
    public string? Sql { get; init; }
    public string? Reason { get; init; }
    public string? Purpose { get; init; }
    public AuditDecision? Decision { get; init; }
    public ErrorCode? Code { get; init; }
    public IReadOnlyList<AuditViolation>? Violations { get; init; }
    public IReadOnlyList<string>? StatementKinds { get; init; }
    public IReadOnlyList<string>? MaskedColumns { get; init; }
    public long? Rows { get; init; }
    public long? Bytes { get; init; }
    public long? ElapsedMicroseconds { get; init; }
    public string? ServerCode { get; init; }
    public IReadOnlyDictionary<string, string>? Details { get; init; }
}
