using System.Text.Json;
using DbPortal.Gateway.Targets;

namespace DbPortal.Gateway.Manifest;

/// <summary>
/// The passwords of an instance as the one secret that an item has: the account's own as it is; with an engine net, both as a JSON list, for the entry says
/// whether there is one.
/// </summary>
internal static class InstanceSecrets
{
    /// <summary>What is encrypted; null: there is nothing to keep.</summary>
    public static Secret? Join(NetEntry? net, Secret? own, Secret? ofNet) => net is null
        ? own
        : new Secret(JsonSerializer.Serialize([own?.Reveal() ?? "", ofNet?.Reveal() ?? ""], ConfigurationJson.Default.StringArray));

    /// <summary>The entry with its passwords. A net without one is no reason to run without the net: the login fails.</summary>
    public static InstanceEntry Complete(InstanceEntry entry, Secret? kept)
    {
        if (entry.Net is not { } net)
            return entry with { Password = kept };
        var both = kept is null ? null : JsonSerializer.Deserialize(kept.Reveal(), ConfigurationJson.Default.StringArray);
        return entry with { Password = At(both, 0), Net = net with { Password = At(both, 1) } };
    }

    private static Secret? At(string[]? both, int index) => both is { Length: 2 } && both[index].Length > 0 ? new Secret(both[index]) : null;
}
