using System.Text.RegularExpressions;

namespace DbPortal.Web.Localization;

/// <summary>The name of a masking rule or binding in the reader's language.</summary>
internal static partial class RuleWords
{
    /// <summary>A rule is named by its place and its match, <c>rule 3 (column: *email*)</c>; the place is said in the reader's words, the match stays as the manifest has it.</summary>
    public static string Of(string label, Texts texts) =>
        Place().Match(label) is { Success: true } place ? texts["rule.label", place.Groups[1].Value] + label[place.Length..] : label;

    [GeneratedRegex("^rule ([0-9]+)")]
    private static partial Regex Place();
}
