using Microsoft.Extensions.Logging;

namespace DbPortal.Gateway.Audit;

internal static partial class Log
{
    [LoggerMessage(101, LogLevel.Critical, "The audit could not write {Count} entries: what they announced is refused")]
    public static partial void WriteFailed(ILogger logger, int count, Exception failure);

    [LoggerMessage(102, LogLevel.Error, "The audit anchor {Path} cannot be written or read")]
    public static partial void AnchorFailed(ILogger logger, string path, Exception failure);

    [LoggerMessage(103, LogLevel.Critical, "The audit chain is broken at entry {Sequence}: {Problem}")]
    public static partial void ChainBroken(ILogger logger, long? sequence, string? problem);
}
