using System.Text.Json.Serialization;

namespace DbPortal.Gateway.Audit;

/// <summary>How payloads are written. Absent and null are the same.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(AuditPayload))]
internal sealed partial class AuditJson : JsonSerializerContext;
