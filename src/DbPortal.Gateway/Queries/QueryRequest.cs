using DbPortal.Gateway.Access;

namespace DbPortal.Gateway.Queries;

/// <summary>A question to one database by one principal, in full: nothing else decides what happens.</summary>
public sealed record QueryRequest(Principal Principal, string Instance, string Database, string Sql)
{
    public QueryPurpose Purpose { get; init; } = QueryPurpose.Api;
    public RunLimits Limits { get; init; } = RunLimits.Default;

    /// <summary>Schema (MySQL: database) for unqualified names; null: the target's default.</summary>
    public string? Schema { get; init; }

    /// <summary>Values for the statement's parameters, by name or position number.</summary>
    public IReadOnlyDictionary<string, object?> Parameters { get; init; } = new Dictionary<string, object?>();

    /// <summary>Why, in the person's words; audited.</summary>
    public string? Reason { get; init; }

    /// <summary>A failing statement ends the run; else the next one follows.</summary>
    public bool StopOnError { get; init; } = true;

    /// <summary>
    /// Who had it run in the place of <see cref="Principal"/>, whose rights and masks decide all the same; audited as the one who acts. Null: nobody else.
    /// </summary>
    internal Principal? OrderedBy { get; init; }

    /// <summary>Who acts.</summary>
    internal Principal Actor => OrderedBy ?? Principal;

    /// <summary>For exports: the format, audited.</summary>
    public string? ExportFormat { get; init; }
}
