using DbPortal.Gateway.Queries;

namespace DbPortal.Gateway.Audit;

/// <summary>How an announced action ended. Holds no row data, no literals, no message of a server.</summary>
public sealed record AuditOutcome(AuditDecision Decision)
{
    /// <summary>The error code when it was refused or failed; null when all went well.</summary>
    public ErrorCode? Code { get; init; }

    /// <summary>Why it was refused: codes and objects.</summary>
    public IReadOnlyList<AuditViolation> Violations { get; init; } = [];

    /// <summary>Objects that were read or written, added to those of the intent.</summary>
    public IReadOnlyList<string> Resources { get; init; } = [];

    /// <summary>The SQL with literals hidden as the analysis demands; null keeps that of the intent.</summary>
    public string? Sql { get; init; }

    /// <summary>Kinds of the statements, in order: <c>select</c>, <c>update</c>, ….</summary>
    public IReadOnlyList<string> StatementKinds { get; init; } = [];

    /// <summary>Base columns whose values were masked, <c>schema.table.column</c>.</summary>
    public IReadOnlyList<string> MaskedColumns { get; init; } = [];

    /// <summary>Rows sent.</summary>
    public long? Rows { get; init; }

    /// <summary>Bytes of cell data sent.</summary>
    public long? Bytes { get; init; }

    public TimeSpan? Elapsed { get; init; }

    /// <summary>SQLSTATE or error number of the server.</summary>
    public string? ServerCode { get; init; }

    /// <summary>Further facts, for actions other than queries (counts of a manifest, the name of a setting).</summary>
    public IReadOnlyDictionary<string, string> Details { get; init; } = new Dictionary<string, string>();
}
