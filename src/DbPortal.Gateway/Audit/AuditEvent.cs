using System.Net;

namespace DbPortal.Gateway.Audit;

/// <summary>Something that happened at once and needs no outcome of its own: a sign-in, a setting. Redacted by the caller.</summary>
public sealed record AuditEvent(string Actor, IPAddress? Source, string Action)
{
    public AuditDecision Decision { get; init; } = AuditDecision.Allow;
    public IReadOnlyList<string> Resources { get; init; } = [];
    public string? Reason { get; init; }

    /// <summary>Further facts; no secrets.</summary>
    public IReadOnlyDictionary<string, string> Details { get; init; } = new Dictionary<string, string>();
}
