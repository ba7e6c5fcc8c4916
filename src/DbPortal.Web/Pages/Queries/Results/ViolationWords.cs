using DbPortal.Gateway.Queries;
using DbPortal.Web.Localization;

namespace DbPortal.Web.Pages.Queries.Results;

/// <summary>Reasons of refusals in the reader's language.</summary>
internal static class ViolationWords
{
    /// <summary>What is wrong; the gateway's English where no translation is known.</summary>
    public static string Of(Violation violation, Texts texts) => texts.Or($"violation.{violation.Key}", violation.Message, violation.Arguments);

    /// <summary>What is wrong and what would work instead, for places with room for one text.</summary>
    public static string Whole(Violation violation, Texts texts) => WayForward(violation, texts) is { } way ? $"{Of(violation, texts)} {way}" : Of(violation, texts);

    /// <summary>What would work instead, where that can be said.</summary>
    public static string? WayForward(Violation violation, Texts texts)
    {
        var general = texts.Or($"violation.{violation.Key}.way", violation.Hint ?? "", violation.Arguments);
        var words = violation.Way is null ? general : texts.Or($"violation.{violation.Key}.way.{violation.Way}", general, violation.Arguments);
        return words.Length == 0 ? null : words;
    }
}
