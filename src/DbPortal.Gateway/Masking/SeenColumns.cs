using System.Text.Json.Serialization;

namespace DbPortal.Gateway.Masking;

/// <summary>Columns and their types as the ledger keeps them.</summary>
[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class SeenColumns : JsonSerializerContext;
