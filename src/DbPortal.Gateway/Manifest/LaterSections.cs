using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DbPortal.Gateway.Access;
using DbPortal.Gateway.Targets;

namespace DbPortal.Gateway.Manifest;

/// <summary>Approval flows and integrations: checked for their shape and kept as they were written. Secrets in them are kept apart, like all others.</summary>
internal static partial class LaterSections
{
    private static readonly string[] RequestKinds = ["query", "export", "unmask", "role", "group", "statement", "change"];

    public static void ReadFlow(MapReader map, ManifestReading reading)
    {
        if (map.Map("match") is { } match)
            CheckMatch(match, reading);
        var automatic = map.Flag("autoApprove", otherwise: false);
        var steps = map.Maps("steps").ToList();
        foreach (var step in steps)
            CheckStep(step, reading);
        if (automatic == steps.Count > 0)
            reading.Errors.Add(map.Node, "a flow has either \"steps\" or \"autoApprove: true\".");
        map.Text("title");
        map.Done();
        var order = reading.CountOf(ItemKinds.ApprovalFlows);
        reading.Define(ItemKinds.ApprovalFlows, MaskingSections.NumberOf(order), ToJson(map.Node), ConfigurationJson.Default.JsonElement, map.Node);
    }

    public static void ReadIntegrations(MapReader map, ManifestReading reading)
    {
        foreach (var kind in new[] { "slack", "teams", "webhooks", "mail", "oidc", "scim" })
        {
            if (map.Find(kind) is not { } node)
                continue;
            var found = new JsonObject();
            CheckSecrets(node, kind, kind, found, reading);
            var secret = found.Count > 0 ? new Secret(found.ToJsonString()) : null;
            reading.Define(ItemKinds.Integrations, kind, ToJson(node), ConfigurationJson.Default.JsonElement, node, secret);
        }

        map.Done();
    }

    private static void CheckMatch(MapReader match, ManifestReading reading)
    {
        match.Choice("kind", RequestKinds.ToDictionary(kind => kind, StringComparer.Ordinal), "");
        reading.Refer(ItemKinds.Environments, match.Scalar("environment"));
        reading.Refer(ItemKinds.Projects, match.Scalar("project"));
        reading.Refer(ItemKinds.Instances, match.Scalar("instance"));
        reading.Refer(ItemKinds.Roles, match.Scalar("role"));
        foreach (var key in new[] { "environment", "project", "instance", "database", "schema", "table" })
            reading.PatternOf(match.Scalar(key));
        if (match.Scalar("maxDuration") is { } duration && !Duration().IsMatch(duration.Text))
            reading.Errors.Add(duration, $"\"{duration.Text}\" is no duration such as 30m, 8h or 7d.");
        match.Done();
    }

    private static void CheckStep(MapReader step, ManifestReading reading)
    {
        var approvers = step.Texts("approvers");
        foreach (var approver in approvers)
        {
            if (approver.Text.StartsWith("role:", StringComparison.Ordinal))
                reading.Refer(ItemKinds.Roles, approver, approver.Text["role:".Length..]);
            else if (reading.MemberOf(approver) is { Kind: MemberKind.AllUsers })
                reading.Errors.Add(approver, "allUsers cannot approve: name a role, group or person.");
        }

        if (approvers.Count == 0)
            reading.Errors.Add(step.Node, "a step needs \"approvers\".");
        step.Number("required", 1, 100);
        step.Done();
    }

    /// <summary>References are looked up now, so that a missing one is told; fields that are secrets by their name must be references.</summary>
    private static void CheckSecrets(ManifestNode node, string key, string path, JsonObject found, ManifestReading reading)
    {
        switch (node)
        {
            case ManifestNode.Scalar { IsNull: false } scalar when ManifestSecrets.IsReference(scalar.Text) || IsSecret(key):
                if (reading.Secrets.Read(scalar, key) is { } secret)
                    found[path] = secret.Reveal();
                break;
            case ManifestNode.Sequence list:
                for (var i = 0; i < list.Items.Count; i++)
                    CheckSecrets(list.Items[i], key, $"{path}[{i}]", found, reading);
                break;
            case ManifestNode.Mapping map:
                foreach (var (name, value) in map.Entries)
                    CheckSecrets(value, name.Text, $"{path}.{name.Text}", found, reading);
                break;
        }
    }

    private static bool IsSecret(string key) => SecretName().IsMatch(key);

    /// <summary>The node as JSON. What may be a secret is left out.</summary>
    private static JsonElement ToJson(ManifestNode node) => JsonSerializer.SerializeToElement(ToNode(node, ""), ConfigurationJson.Default.JsonNode);

    private static JsonNode? ToNode(ManifestNode node, string key) => node switch
    {
        ManifestNode.Scalar { IsNull: true } => null,
        ManifestNode.Scalar scalar when IsSecret(key) && !ManifestSecrets.IsReference(scalar.Text) => null,
        ManifestNode.Scalar { IsPlain: true, Text: "true" or "false" } flag => JsonValue.Create(flag.Text == "true"),
        ManifestNode.Scalar { IsPlain: true } number when int.TryParse(number.Text, System.Globalization.CultureInfo.InvariantCulture, out var value) => JsonValue.Create(value),
        ManifestNode.Scalar scalar => JsonValue.Create(scalar.Text),
        ManifestNode.Sequence list => new JsonArray([.. list.Items.Select(item => ToNode(item, key))]),
        ManifestNode.Mapping map => new JsonObject(map.Entries.DistinctBy(entry => entry.Key.Text).Select(entry => KeyValuePair.Create(entry.Key.Text, ToNode(entry.Value, entry.Key.Text)))),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    [GeneratedRegex("^[1-9][0-9]{0,4}[mhd]$")]
    private static partial Regex Duration();

    [GeneratedRegex("(secret|password|token|apiKey|privateKey)$", RegexOptions.IgnoreCase)]
    private static partial Regex SecretName();
}
