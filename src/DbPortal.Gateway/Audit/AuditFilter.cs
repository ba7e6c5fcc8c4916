namespace DbPortal.Gateway.Audit;

/// <summary>Which records to read; null means any. <see cref="Resource"/> is found anywhere in an object's name, the others are whole values.</summary>
public sealed record AuditFilter
{
    /// <summary>Everything, newest first.</summary>
    public static readonly AuditFilter All = new();

    public string? Actor { get; init; }
    public string? Action { get; init; }
    public string? Resource { get; init; }
    public AuditDecision? Decision { get; init; }
    public DateTime? FromUtc { get; init; }
    public DateTime? ToUtc { get; init; }

    /// <summary>Oldest first, for programs that follow the audit; pages show the newest first.</summary>
    public bool OldestFirst { get; init; }
}
