using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DbPortal.Web.Api;

/// <summary>
/// The API described once, by hand, in the files beside this one: as an OpenAPI document for programs and as operations for the page. Tests hold it to what
/// the endpoints do.
/// </summary>
internal sealed class ApiDescription
{
    /// <summary>What stands before every path.</summary>
    public const string Root = "/api/v1";

    private static readonly string[] s_parts = ["queries", "access", "audit", "masking", "manifest"];
    private static readonly JsonSerializerOptions s_json = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };

    public ApiDescription()
    {
        var errors = Read("errors");
        Errors = [.. errors.Select(e => new ApiError(e.Key, ErrorCodes.StatusOf(e.Key), Text(e.Value, 0), Text(e.Value, 1)))];
        Document = Read("document");
        var (paths, schemas) = (new JsonObject(), (JsonObject)Document["components"]!["schemas"]!); // the file has them
        foreach (var part in s_parts.Select(Read))
        {
            foreach (var (path, operations) in (JsonObject)part["paths"]!) // every part has both
                paths[Root + path] = Complete((JsonObject)operations!.DeepClone());
            foreach (var (name, schema) in (JsonObject)part["schemas"]!)
                schemas[name] = schema!.DeepClone();
        }
        Document["paths"] = paths;
        Json = Encoding.UTF8.GetBytes(Document.ToJsonString(s_json));
    }

    /// <summary>The OpenAPI document.</summary>
    public JsonObject Document { get; }

    /// <summary>The same as it is served.</summary>
    public ReadOnlyMemory<byte> Json { get; }

    /// <summary>Every error the API knows.</summary>
    public IReadOnlyList<ApiError> Errors { get; }

    /// <summary>Gives each operation of a path its error responses, by status; every one may also answer that nobody is signed in.</summary>
    private JsonObject Complete(JsonObject operations)
    {
        foreach (var operation in operations.Select(o => (JsonObject)o.Value!)) // an object each
        {
            var codes = ((JsonArray)operation["errors"]!).Select(c => (string)c!).Append("unauthenticated").ToHashSet(StringComparer.Ordinal); // every operation lists them
            operation.Remove("errors");
            var responses = (JsonObject)operation["responses"]!; // likewise
            foreach (var status in Errors.Where(e => codes.Contains(e.Code)).GroupBy(e => e.Status).OrderBy(g => g.Key))
                responses[status.Key.ToString(System.Globalization.CultureInfo.InvariantCulture)] = Response([.. status]);
        }
        return operations;
    }

    private static JsonObject Response(IReadOnlyList<ApiError> errors)
    {
        var examples = new JsonObject();
        foreach (var error in errors)
        {
            var body = new JsonObject
            {
                ["type"] = $"urn:dbportal:{error.Code}",
                ["title"] = ErrorCodes.TitleOf(error.Code),
                ["status"] = error.Status,
                ["code"] = error.Code,
                ["detail"] = error.Example,
            };
            examples[error.Code] = new JsonObject { ["summary"] = error.Meaning, ["value"] = body };
        }
        return new JsonObject
        {
            ["description"] = string.Join("\n\n", errors.Select(e => $"`{e.Code}`: {e.Meaning}")),
            ["content"] = new JsonObject
            {
                ["application/problem+json"] = new JsonObject { ["schema"] = new JsonObject { ["$ref"] = "#/components/schemas/Problem" }, ["examples"] = examples },
            },
        };
    }

    private static string Text(JsonNode? pair, int index) => (string)pair![index]!; // two texts each

    private static JsonObject Read(string part)
    {
        using var stream = typeof(ApiDescription).Assembly.GetManifestResourceStream($"api.{part}.json")
            ?? throw new InvalidOperationException($"The assembly lacks api.{part}.json.");
        return JsonNode.Parse(stream) as JsonObject ?? throw new InvalidOperationException($"api.{part}.json holds no object.");
    }
}
