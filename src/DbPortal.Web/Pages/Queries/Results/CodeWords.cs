using DbPortal.Gateway.Queries;
using DbPortal.Web.Localization;

namespace DbPortal.Web.Pages.Queries.Results;

/// <summary>The error codes in the reader's language.</summary>
internal static class CodeWords
{
    public static string Of(ErrorCode code, Texts texts) => texts.Or($"code.{code}", code.ToString());
}
