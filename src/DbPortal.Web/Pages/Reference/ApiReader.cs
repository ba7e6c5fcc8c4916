using System.Globalization;
using System.Text.Json.Nodes;
using DbPortal.Web.Api;

namespace DbPortal.Web.Pages.Reference;

/// <summary>Reads the description of the API into what the page shows.</summary>
internal sealed class ApiReader
{
    private readonly ApiDescription _description;
    private readonly JsonObject _document;

    public ApiReader(ApiDescription description)
    {
        (_description, _document) = (description, description.Document);
        Introduction = (string)_document["info"]!["description"]!; // the file has it
        Errors = description.Errors;
        Groups = [.. ((JsonArray)_document["tags"]!).Select(tag => new ApiGroup((string)tag!["name"]!, (string)tag["description"]!, Operations((string)tag["name"]!)))]; // so has each tag
    }

    /// <summary>What is true of every request.</summary>
    public string Introduction { get; }

    /// <summary>The operations, by what they are about.</summary>
    public IReadOnlyList<ApiGroup> Groups { get; }

    /// <summary>Every kind of error.</summary>
    public IReadOnlyList<ApiError> Errors { get; }

    private List<ApiOperation> Operations(string tag) =>
    [
        .. ((JsonObject)_document["paths"]!) // made by the description
            .SelectMany(path => ((JsonObject)path.Value!).Select(operation => (Path: path.Key, Method: operation.Key, Node: (JsonObject)operation.Value!)))
            .Where(operation => ((JsonArray)operation.Node["tags"]!).Any(t => (string)t! == tag))
            .Select(operation => Read(operation.Path, operation.Method, operation.Node)),
    ];

    private ApiOperation Read(string path, string method, JsonObject operation)
    {
        var (bodyType, body) = ContentOf(Resolve(operation["requestBody"])).FirstOrDefault();
        var responses = (JsonObject)operation["responses"]!; // every operation has some
        var success = responses.First(response => response.Key.StartsWith('2'));
        var answers = ContentOf(success.Value).ToList();
        var codes = responses.Where(response => response.Key[0] is not '2')
            .SelectMany(response => ((JsonObject)response.Value!["content"]!["application/problem+json"]!["examples"]!).Select(example => example.Key)).ToHashSet(StringComparer.Ordinal); // written by the description
        return new ApiOperation((string)operation["operationId"]!, method.ToUpperInvariant(), path, (string)operation["summary"]!, (string)operation["description"]!) // tests see to these
        {
            Parameters = [.. (operation["parameters"] as JsonArray ?? []).Select(Resolve).Select(Parameter)],
            BodyType = bodyType,
            BodyExample = Example(body),
            Body = Members(body?["schema"]),
            Status = int.Parse(success.Key, CultureInfo.InvariantCulture),
            Answers = (string?)success.Value!["description"] ?? "",
            AnswerTypes = [.. answers.Select(answer => answer.Type)],
            Answer = Members(answers.FirstOrDefault().Node?["schema"]),
            AnswerExample = Example(answers.FirstOrDefault().Node),
            Errors = [.. _description.Errors.Where(error => codes.Contains(error.Code))],
        };
    }

    private static IEnumerable<(string Type, JsonNode Node)> ContentOf(JsonNode? holder) =>
        holder?["content"] is JsonObject content ? content.Select(c => (c.Key, c.Value!)) : []; // an object each

    private static string? Example(JsonNode? content) => content?["example"] switch
    {
        null => null,
        JsonValue value when value.TryGetValue<string>(out var text) => text,
        var node => JsonSample.Write(node),
    };

    private ApiMember Parameter(JsonNode? node) =>
        new((string)node!["name"]!, Type(node["schema"]), (bool?)node["required"] ?? false, (string?)node["description"] ?? "", 0); // a parameter has a name

    private List<ApiMember> Members(JsonNode? schema, int depth = 0)
    {
        var members = new List<ApiMember>();
        var known = Resolve(schema);
        if (known?["items"] is { } items)
            return Members(items, depth);
        var required = (known?["required"] as JsonArray)?.Select(name => (string)name!).ToHashSet(StringComparer.Ordinal) ?? [];
        foreach (var (name, member) in known?["properties"] as JsonObject ?? [])
        {
            var type = Resolve(member);
            members.Add(new(name, Type(member), required.Contains(name), (string?)member!["description"] ?? (member["$ref"] is null ? "" : (string?)type?["description"] ?? ""), depth)); // an object each
            if (depth < 3)
                members.AddRange(Members(member, depth + 1));
        }
        return members;
    }

    private string Type(JsonNode? schema)
    {
        var known = Resolve(schema);
        if (known?["enum"] is JsonArray choices)
            return string.Join(" | ", choices.Select(choice => choice is null ? "null" : (string?)choice));
        var types = known?["type"] switch { JsonArray several => several.Select(type => (string)type!).ToList(), JsonValue one => [(string)one!], _ => [] };
        var name = string.Join(" | ", types.Select(type => (string?)known?["format"] == "date-time" && type == "string" ? "time" : type));
        return name == "array" && known?["items"] is { } items ? $"array of {Type(items)}" : name;
    }

    private JsonNode? Resolve(JsonNode? node)
    {
        if ((string?)(node as JsonObject)?["$ref"] is not { } reference)
            return node;
        JsonNode? found = _document;
        foreach (var step in reference.Split('/').Skip(1))
            found = found?[step];
        return found;
    }
}
