using System.Text.Json.Serialization;
using DbPortal.Gateway.Access;

namespace DbPortal.Web.Api;

/// <summary>A personal token as the API tells it.</summary>
internal sealed record TokenBody(string Id, string Name, string Hint, DateTime Created, DateTime? Expires, DateTime? LastUsed)
{
    /// <summary>The token itself; only in the answer to the request that made it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Token { get; init; }

    /// <summary>The form of a token.</summary>
    public static TokenBody Of(PersonalToken token) => new(token.Id, token.Name, token.Hint, token.CreatedUtc, token.ExpiresUtc, token.LastUsedUtc);
}
