using DbPortal.Gateway.Metadata.Entities;

namespace DbPortal.Gateway.Manifest;

/// <summary>Configuration items as a manifest that can be applied again.</summary>
internal static class ManifestWriter
{
    public static string Write(IReadOnlyList<ConfigurationItem> items)
    {
        var byKind = items.OrderBy(item => item.Position).ThenBy(item => item.Name, StringComparer.Ordinal).ToLookup(item => item.Kind, StringComparer.Ordinal);
        var manifest = new Dictionary<string, object?> { ["apiVersion"] = "dbportal/v1" };
        if (byKind[ItemKinds.Workspace].FirstOrDefault() is { } workspace)
            manifest["workspace"] = EntryWriter.Workspace(workspace);
        foreach (var kind in ItemKinds.All.Except([ItemKinds.Workspace, ItemKinds.SemanticTypes, ItemKinds.MaskingRules, ItemKinds.Probing, ItemKinds.ApprovalFlows, ItemKinds.Integrations]))
            Add(manifest, kind, byKind[kind]);
        var masking = new Dictionary<string, object?>();
        Add(masking, ItemKinds.SemanticTypes, byKind[ItemKinds.SemanticTypes]);
        Add(masking, "rules", byKind[ItemKinds.MaskingRules]);
        if (byKind[ItemKinds.Probing].FirstOrDefault() is { } probing)
            masking["probing"] = EntryWriter.Write(probing);
        AddSome(manifest, "masking", masking);
        var approvals = new Dictionary<string, object?>();
        Add(approvals, "flows", byKind[ItemKinds.ApprovalFlows]);
        AddSome(manifest, "approvals", approvals);
        AddSome(manifest, "integrations", byKind[ItemKinds.Integrations].ToDictionary(item => item.Name, EntryWriter.Write));
        return YamlText.Of(manifest);
    }

    private static void Add(Dictionary<string, object?> map, string key, IEnumerable<ConfigurationItem> items)
    {
        if (items.Select(EntryWriter.Write).ToList() is { Count: > 0 } list)
            map[key] = list;
    }

    private static void AddSome(Dictionary<string, object?> map, string key, Dictionary<string, object?> section)
    {
        if (section.Count > 0)
            map[key] = section;
    }
}
