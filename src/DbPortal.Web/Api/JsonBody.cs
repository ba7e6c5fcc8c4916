using System.Text.Json;
using System.Text.Json.Serialization;
using DbPortal.Gateway.Queries;

namespace DbPortal.Web.Api;

/// <summary>Reads the JSON a program sends, whatever it calls its content, or says where it is wrong.</summary>
internal static class JsonBody
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, MaxDepth = 16 };

    /// <summary>The body; null with what is wrong when it cannot be read.</summary>
    public static async Task<(T? Body, ProblemBody? Problem)> ReadAsync<T>(HttpRequest request, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            var body = await JsonSerializer.DeserializeAsync<T>(request.Body, Json, cancellationToken);
            return body is null ? (null, Problems.Make(ErrorCode.InvalidRequest, "The body must be a JSON object.")) : (body, null);
        }
        catch (JsonException e)
        {
            return (null, Problems.Make(ErrorCode.InvalidRequest, $"The body is no JSON object of this API: {Explain(e)}"));
        }
    }

    /// <summary>Where, not what: the serializer's words may quote the text.</summary>
    private static string Explain(JsonException e) =>
        e.Message.Contains("could not be mapped", StringComparison.Ordinal) ? $"unknown member at {e.Path}." : $"at {e.Path ?? "$"}, line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}.";
}
