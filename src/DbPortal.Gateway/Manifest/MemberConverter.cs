using System.Text.Json;
using System.Text.Json.Serialization;
using DbPortal.Gateway.Access;

namespace DbPortal.Gateway.Manifest;

/// <summary>Members in their written form.</summary>
internal sealed class MemberConverter : JsonConverter<Member>
{
    public override Member Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Member.TryParse(reader.GetString() ?? "", out var member) ? member : throw new JsonException("A stored member cannot be read.");

    public override void Write(Utf8JsonWriter writer, Member value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
