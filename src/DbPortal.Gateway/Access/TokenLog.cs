using Microsoft.Extensions.Logging;

namespace DbPortal.Gateway.Access;

internal static partial class TokenLog
{
    [LoggerMessage(401, LogLevel.Warning, "The times at which tokens were last used could not be written; they are tried again")]
    public static partial void WriteFailed(ILogger logger, Exception failure);

    [LoggerMessage(402, LogLevel.Warning, "The sign-ins that were ended could not be written or read; they are tried again")]
    public static partial void SessionsFailed(ILogger logger, Exception failure);
}
