using Microsoft.Extensions.Logging;

namespace DbPortal.Gateway.Masking.Net;

internal static partial class NetLog
{
    [LoggerMessage(1, LogLevel.Error, "The engine net of {Instance} has a hole: {Login} holds what it must not: {Kind} {What} in {Database}")]
    public static partial void Hole(ILogger logger, string instance, string login, NetDeviationKind kind, string what, string database);

    [LoggerMessage(2, LogLevel.Warning, "The engine net of {Instance} lacks {Count} rights that {Login} should hold: apply it again")]
    public static partial void Missing(ILogger logger, string instance, string login, int count);

    [LoggerMessage(3, LogLevel.Warning, "The engine net of {Instance} could not be compared with the rules: {Why}")]
    public static partial void NotSeen(ILogger logger, string instance, string why);
}
