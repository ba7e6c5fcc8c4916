using System.Text.Json;
using System.Text.Json.Serialization;
using DbPortal.Gateway.Targets;

namespace DbPortal.Gateway.Manifest;

/// <summary>Secrets never become JSON: one that reaches this place is a bug, and is stopped.</summary>
internal sealed class SecretConverter : JsonConverter<Secret>
{
    public override Secret Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new JsonException("A stored entry holds a secret in the open.");

    public override void Write(Utf8JsonWriter writer, Secret value, JsonSerializerOptions options) =>
        throw new JsonException("A secret must not be written out.");
}
