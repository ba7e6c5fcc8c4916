namespace DbPortal.Web.Pages.Queries.Editor;

internal static partial class EditorLog
{
    [LoggerMessage(501, LogLevel.Error, "The text of a tab could not be kept")]
    public static partial void NotKept(this ILogger logger, Exception failure);
}
