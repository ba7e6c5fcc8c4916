using System.Text.Json;
using System.Text.Json.Serialization;

namespace DbPortal.Gateway.Manifest;

/// <summary>Sets of permissions, sorted.</summary>
internal sealed class PermissionSetConverter : JsonConverter<IReadOnlySet<string>>
{
    public override IReadOnlySet<string> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var set = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.String)
            set.Add(reader.GetString() ?? "");
        return reader.TokenType == JsonTokenType.EndArray ? set : throw new JsonException("A stored set of permissions cannot be read.");
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlySet<string> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var permission in value.Order(StringComparer.Ordinal))
            writer.WriteStringValue(permission);
        writer.WriteEndArray();
    }
}
