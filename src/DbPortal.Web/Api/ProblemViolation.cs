using System.Text.Json.Serialization;
using DbPortal.Gateway.Queries;

namespace DbPortal.Web.Api;

/// <summary>One reason of a refusal.</summary>
internal sealed record ProblemViolation(string Code, string Message)
{
    /// <summary>What would work instead.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Hint { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Resource { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Column { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Rule { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Permission { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Start { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Length { get; init; }

    /// <summary>The form of a violation.</summary>
    public static ProblemViolation Of(Violation violation) => new(ErrorCodes.NameOf(violation.Code), violation.Message)
    {
        Hint = violation.Hint,
        Resource = violation.Resource,
        Column = violation.Column,
        Rule = violation.Rule,
        Permission = violation.Permission,
        Start = violation.Start,
        Length = violation.Length,
    };
}
