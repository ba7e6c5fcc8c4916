using System.Net;
using DbPortal.Gateway.Access;

namespace DbPortal.Gateway.Audit;

/// <summary>
/// What somebody is about to do, written down before it happens. <paramref name="Actor"/> is the written form of the principal
/// (<c>user:ann@acme.test</c>), <paramref name="Action"/> one of <see cref="AuditActions"/>. No text here may hold values of masked columns:
/// the caller redacts.
/// </summary>
public sealed record AuditIntent(string Actor, IPAddress? Source, string Action)
{
    /// <summary>An intent of a principal, with the address the request came from.</summary>
    public static AuditIntent Of(Principal principal, string action) => new(principal.Name, principal.Source, action);

    public string? Instance { get; init; }
    public string? Database { get; init; }

    /// <summary>The objects known so far, <c>instance/database/schema.table</c> or <c>kind:name</c>; the outcome may add to them.</summary>
    public IReadOnlyList<string> Resources { get; init; } = [];

    /// <summary>The SQL, redacted by the caller; the outcome may replace it once the analysis knows which literals to hide.</summary>
    public string? Sql { get; init; }

    /// <summary>Why, in the person's words.</summary>
    public string? Reason { get; init; }

    /// <summary>Where it comes from: editor, api, export, preview.</summary>
    public string? Purpose { get; init; }
}
