using Microsoft.Extensions.Logging;

namespace DbPortal.Gateway.Queries;

internal static partial class HistoryLog
{
    [LoggerMessage(301, LogLevel.Error, "{Count} runs could not be kept in the history; the audit has them")]
    public static partial void WriteFailed(ILogger logger, int count, Exception failure);
}
