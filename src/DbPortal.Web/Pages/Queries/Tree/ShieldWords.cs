using DbPortal.Gateway.Queries;
using DbPortal.Gateway.Targets;
using DbPortal.Web.Localization;

namespace DbPortal.Web.Pages.Queries.Tree;

/// <summary>Says in the reader's language why a column is masked.</summary>
internal static class ShieldWords
{
    /// <summary>For a column of the schema.</summary>
    public static string Of(ColumnShield shield, Texts texts) => Sentence(shield.Mask, shield.SemanticType, shield.Rule, texts);

    /// <summary>For a column of a result, with the base columns it comes from.</summary>
    public static string Of(ResultColumn column, Texts texts)
    {
        var sentence = Sentence(column.Mask, column.SemanticType, column.Rule, texts);
        return column.Sources.Count == 0 ? sentence : $"{sentence} · {texts["mask.sources", string.Join(", ", column.Sources)]}";
    }

    private static string Sentence(string? mask, string? semanticType, string? rule, Texts texts)
    {
        var parts = new List<string> { texts["mask.masked", MaskName(mask, texts)] };
        if (semanticType is not null)
            parts.Add(texts["mask.type", semanticType]);
        if (rule is not null)
            parts.Add(texts["mask.rule", RuleWords.Of(rule, texts)]);
        return string.Join(" · ", parts);
    }

    private static string MaskName(string? mask, Texts texts) => mask is null ? texts["mask.algorithm.full"] : texts.Or($"mask.algorithm.{mask}", mask, []);
}
