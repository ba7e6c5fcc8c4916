using System.Globalization;
using DbPortal.Gateway.Masking;

namespace DbPortal.Gateway.Manifest;

/// <summary>Semantic types and masking rules.</summary>
internal static class MaskingSections
{
    public const string NotMasked = "none";

    private static readonly Dictionary<string, UseLevel> Uses = new(StringComparer.Ordinal)
    {
        ["select"] = UseLevel.Select,
        ["lookup"] = UseLevel.Lookup,
        ["any"] = UseLevel.Any,
    };

    public static void ReadSemanticType(MapReader map, ManifestReading reading)
    {
        var name = reading.NameOf(map);
        if (name == NotMasked)
            reading.Errors.Add(map.Node, "the semantic type \"none\" is reserved: it says that a column is not masked.");
        var entry = new SemanticTypeEntry(name, MaskSections.Read(map, reading), map.Choice("use", Uses, UseLevel.Lookup));
        map.Done();
        if (name.Length > 0)
            reading.Define(ItemKinds.SemanticTypes, name, entry, ConfigurationJson.Default.SemanticTypeEntry, map.Node);
    }

    public static void ReadRule(MapReader map, ManifestReading reading)
    {
        var type = map.Required("semanticType");
        if (type?.Text != NotMasked)
            reading.Refer(ItemKinds.SemanticTypes, type);
        UseLevel? use = map.Find("use") is null ? null : map.Choice("use", Uses, UseLevel.Lookup);
        if (map.Find("match") is null)
            reading.Errors.Add(map.Node, "\"match\" is missing: write { column: '*' } to mean every column.");
        var match = map.Map("match") is { } inner ? ReadMatch(inner, reading) : new MaskingMatch();
        map.Done();
        var order = reading.CountOf(ItemKinds.MaskingRules);
        reading.Define(
            ItemKinds.MaskingRules, NumberOf(order), new MaskingRuleEntry(0, match, type?.Text ?? "", use),
            ConfigurationJson.Default.MaskingRuleEntry, map.Node);
    }

    /// <summary>How many values one may try; what is not said stays as usual.</summary>
    public static void ReadProbing(MapReader map, ManifestReading reading)
    {
        var (least, most) = ProbeLimits.Windows;
        var minutes = map.Number("minutes", (int)least.TotalMinutes, (int)most.TotalMinutes);
        var slow = map.Number("slowAfter", 1, ProbeLimits.MostValues);
        var refuse = map.Number("refuseAfter", 1, ProbeLimits.MostValues);
        var usual = ProbeLimits.Default;
        var limits = new ProbeLimits(minutes is { } given ? TimeSpan.FromMinutes(given) : usual.Window, slow ?? usual.SlowAfter, refuse ?? usual.RefuseAfter);
        if (limits.RefuseAfter < limits.SlowAfter)
            reading.Errors.Add(map.Node, $"\"refuseAfter\" ({limits.RefuseAfter}) must not be below \"slowAfter\" ({limits.SlowAfter}): who is refused was slowed down before.");
        map.Done();
        reading.Define(ItemKinds.Probing, ItemKinds.Probing, limits, ConfigurationJson.Default.ProbeLimits, map.Node);
    }

    /// <summary>Ordered items are named by their place.</summary>
    public static string NumberOf(int order) => (order + 1).ToString("D4", CultureInfo.InvariantCulture);

    private static MaskingMatch ReadMatch(MapReader map, ManifestReading reading)
    {
        reading.Refer(ItemKinds.Environments, map.Scalar("environment"));
        reading.Refer(ItemKinds.Projects, map.Scalar("project"));
        reading.Refer(ItemKinds.Instances, map.Scalar("instance"));
        string? Pattern(string key) => reading.PatternOf(map.Scalar(key));
        var match = new MaskingMatch
        {
            Environment = Pattern("environment"),
            Project = Pattern("project"),
            Instance = Pattern("instance"),
            Database = Pattern("database"),
            Schema = Pattern("schema"),
            Table = Pattern("table"),
            Column = Pattern("column"),
            Type = Pattern("type"),
            Comment = Pattern("comment"),
            Classification = Pattern("classification"),
        };
        map.Done();
        return match;
    }
}
