using System.Text.Json;
using System.Text.Json.Serialization;
using DbPortal.Gateway.Access;
using DbPortal.Gateway.Masking;
using DbPortal.Gateway.Targets;

namespace DbPortal.Gateway.Manifest;

/// <summary>How entries are stored. Always the same text for the same entry, for a plan compares texts.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    Converters = [typeof(MemberConverter), typeof(SecretConverter), typeof(PermissionSetConverter)])]
[JsonSerializable(typeof(WorkspaceEntry))]
[JsonSerializable(typeof(EnvironmentEntry))]
[JsonSerializable(typeof(InstanceEntry))]
[JsonSerializable(typeof(ProjectEntry))]
[JsonSerializable(typeof(UserEntry))]
[JsonSerializable(typeof(ServiceAccountEntry))]
[JsonSerializable(typeof(GroupEntry))]
[JsonSerializable(typeof(RoleEntry))]
[JsonSerializable(typeof(BindingEntry))]
[JsonSerializable(typeof(SemanticTypeEntry))]
[JsonSerializable(typeof(MaskingRuleEntry))]
[JsonSerializable(typeof(ProbeLimits))]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(System.Text.Json.Nodes.JsonNode))]
internal sealed partial class ConfigurationJson : JsonSerializerContext;
