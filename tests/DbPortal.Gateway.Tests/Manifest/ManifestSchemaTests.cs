using System.Text.Json.Nodes;
using DbPortal.Gateway.Access;
using DbPortal.Gateway.Manifest;
using DbPortal.Gateway.Masking;
using DbPortal.Gateway.Tests.Architecture;
using DbPortal.Sql.Catalog;

namespace DbPortal.Gateway.Tests.Manifest;

/// <summary>The shipped schema and the reader say the same.</summary>
public sealed class ManifestSchemaTests
{
    private static readonly JsonNode Schema = JsonNode.Parse(File.ReadAllText(Path.Combine(RepositoryFiles.Root, "docs", "manifest.schema.json")))
        ?? throw new InvalidOperationException("the schema is empty");

    [Fact]
    public void Its_words_are_those_of_the_portal()
    {
        Assert.Equal(Permissions.All, Words("permission"));
        Assert.Equal(Enum.GetValues<MaskAlgorithm>().Select(MaskSections.WordOf), Words("mask", "algorithm"));
        Assert.Equal(Enum.GetValues<EngineKind>().Select(TargetSections.WordOf), Words("instance", "engine"));
    }

    [Fact]
    public void It_knows_every_key_of_a_manifest_that_uses_all()
    {
        var errors = new ManifestErrors();
        var document = Assert.Single(YamlTree.Read(new ManifestFile("m.yaml", Manifests.Full, null), errors) ?? []);
        var unknown = new List<string>();
        Walk(document, Schema, "", unknown);
        Assert.Empty(unknown);
    }

    [Fact]
    public async Task The_reader_knows_every_key_of_the_schema()
    {
        var keys = Schema["properties"]?.AsObject().Select(property => property.Key) ?? [];
        foreach (var key in keys.Where(key => key != "apiVersion"))
        {
            var (_, errors) = await Manifests.ReadAsync($"apiVersion: dbportal/v1\n{key}: wrong-type");
            Assert.DoesNotContain("unknown key", Assert.Single(errors), StringComparison.Ordinal);
        }
    }

    private static IEnumerable<string> Words(string definition, string? property = null)
    {
        var node = Schema["$defs"]?[definition];
        return (property is null ? node : node?["properties"]?[property])?["enum"]?.AsArray().Select(word => word?.GetValue<string>() ?? "") ?? [];
    }

    private static void Walk(ManifestNode node, JsonNode? schema, string path, List<string> unknown)
    {
        foreach (var option in Options(schema))
        {
            switch (node, option)
            {
                case (ManifestNode.Mapping map, JsonObject) when option["properties"] is JsonObject properties:
                    foreach (var (key, value) in map.Entries)
                    {
                        if (!properties.TryGetPropertyValue(key.Text, out var inner))
                            unknown.Add($"{path}.{key.Text}");
                        else
                            Walk(value, inner, $"{path}.{key.Text}", unknown);
                    }

                    return;
                case (ManifestNode.Sequence list, JsonObject) when option["items"] is { } items:
                    foreach (var item in list.Items)
                        Walk(item, items, $"{path}[]", unknown);
                    return;
            }
        }
    }

    private static IEnumerable<JsonNode> Options(JsonNode? schema)
    {
        if (schema is not JsonObject node)
            return [];
        if (node["$ref"]?.GetValue<string>() is { } reference)
            return Options(Schema["$defs"]?[reference.Split('/')[^1]]);
        return node["oneOf"] is JsonArray either ? either.SelectMany(Options) : [node];
    }
}
