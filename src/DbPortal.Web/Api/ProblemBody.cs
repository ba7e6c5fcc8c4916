using System.Text.Json.Serialization;

namespace DbPortal.Web.Api;

/// <summary>An error as the API tells it (RFC 9457), with the members of the outside contract.</summary>
internal sealed record ProblemBody(string Type, string Title, int Status, string Code, string Detail)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ProblemViolation>? Violations { get; init; }

    /// <summary>Seconds to wait before trying again, where that helps; the header Retry-After says the same.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? RetryAfter { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? AuditId { get; init; }

    /// <summary>The server's own code: SQLSTATE or error number.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ServerCode { get; init; }

    /// <summary>Where in the text, UTF-16.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Position { get; init; }

    /// <summary>The statement that failed, from 0; those before it have run.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? FailedStatement { get; init; }
}
