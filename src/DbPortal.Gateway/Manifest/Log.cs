using Microsoft.Extensions.Logging;

namespace DbPortal.Gateway.Manifest;

internal static partial class Log
{
    [LoggerMessage(201, LogLevel.Error, "The configuration cannot be read again; the one read last stays in force")]
    public static partial void ReloadFailed(ILogger logger, Exception failure);

    [LoggerMessage(202, LogLevel.Information, "Manifest applied: {Created} created, {Changed} changed, {Removed} removed")]
    public static partial void Applied(ILogger logger, int created, int changed, int removed);
}
