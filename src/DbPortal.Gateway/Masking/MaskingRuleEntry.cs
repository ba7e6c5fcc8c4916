using System.Text.Json.Serialization;

namespace DbPortal.Gateway.Masking;

/// <summary>One rule; the first whose match holds decides. <paramref name="SemanticType"/> <c>none</c> says: not masked. <paramref name="Use"/> overrides the type's.</summary>
public sealed record MaskingRuleEntry(int Order, MaskingMatch Match, string SemanticType, UseLevel? Use)
{
    private const int LongestMatch = 120;

    /// <summary>How messages name the rule: its place among all, from 1, and what it matches as the manifest has it, <c>rule 3 (table: people, column: *email*)</c>.</summary>
    [JsonIgnore]
    public string Label
    {
        get
        {
            var match = string.Join(", ", Match.Parts.Select(part => $"{part.Name}: {part.Pattern}"));
            var shown = match.Length > LongestMatch ? string.Concat(match.AsSpan(0, LongestMatch), "…") : match;
            return shown.Length == 0 ? $"rule {Order + 1}" : $"rule {Order + 1} ({shown})";
        }
    }
}
