using DbPortal.Gateway.Queries;
using DbPortal.Web.Localization;

namespace DbPortal.Web.Pages.Queries.Side;

/// <summary>Says what came of a change to a worksheet.</summary>
internal static class SheetWords
{
    public static string Of(WorksheetResult result, Texts texts) => result switch
    {
        WorksheetResult.Saved saved => texts["worksheet.saved", saved.Worksheet.Name],
        WorksheetResult.Conflict conflict => texts["worksheet.conflict", conflict.Current.Name],
        WorksheetResult.NotFound => texts["worksheet.gone"],
        WorksheetResult.Denied => texts["worksheet.denied"],
        WorksheetResult.Invalid invalid => texts["worksheet.invalid", invalid.Reason],
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
