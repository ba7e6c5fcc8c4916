using System.Text.Json.Serialization;

namespace DbPortal.Gateway.Masking;

/// <summary>Which columns a rule is about. Each part is a glob, or a regular expression between slashes; null matches all. Case is ignored.</summary>
public sealed record MaskingMatch
{
    public string? Environment { get; init; }
    public string? Project { get; init; }
    public string? Instance { get; init; }
    public string? Database { get; init; }
    public string? Schema { get; init; }
    public string? Table { get; init; }
    public string? Column { get; init; }
    public string? Type { get; init; }
    public string? Comment { get; init; }
    public string? Classification { get; init; }

    /// <summary>The parts that are given, by the names they have in the manifest.</summary>
    [JsonIgnore]
    public IEnumerable<(string Name, string Pattern)> Parts
    {
        get
        {
            (string Name, string? Pattern)[] all =
            [
                ("environment", Environment), ("project", Project), ("instance", Instance), ("database", Database), ("schema", Schema),
                ("table", Table), ("column", Column), ("type", Type), ("comment", Comment), ("classification", Classification),
            ];
            foreach (var (name, pattern) in all)
            {
                if (pattern is not null)
                    yield return (name, pattern);
            }
        }
    }
}
