using System.Text.Json;

namespace DbPortal.Web.Api;

/// <summary>The body of query, analyze and export.</summary>
internal sealed record QueryBody
{
    /// <summary>The SQL; one or several statements.</summary>
    public string? Sql { get; init; }

    /// <summary>Most rows of each result; for exports null means all.</summary>
    public long? Limit { get; init; }

    public double? TimeoutSeconds { get; init; }

    /// <summary>Where unqualified names are looked up first.</summary>
    public string? Schema { get; init; }

    /// <summary>Values of parameters by name, or by number.</summary>
    public Dictionary<string, JsonElement>? Parameters { get; init; }

    /// <summary>Why; audited.</summary>
    public string? Reason { get; init; }

    public bool? StopOnError { get; init; }

    /// <summary>Of exports: csv, json, ndjson, sql, markdown, xlsx.</summary>
    public string? Format { get; init; }

    /// <summary>Of exports as csv: a first line with the names of the columns; on where not said.</summary>
    public bool? Header { get; init; }

    /// <summary>Of analyze: for whom (<c>user:EMAIL</c>); needs <c>access.manage</c>.</summary>
    public string? As { get; init; }
}
