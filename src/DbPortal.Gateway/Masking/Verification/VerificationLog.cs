using Microsoft.Extensions.Logging;

namespace DbPortal.Gateway.Masking.Verification;

internal static partial class VerificationLog
{
    [LoggerMessage(1, LogLevel.Information, "Masking verification {Id} on {Instance} ended: {Verdict}, {Leaks} leaks")]
    public static partial void Ended(ILogger logger, string id, string instance, string verdict, int leaks);

    [LoggerMessage(2, LogLevel.Warning, "Masking verification {Id} left something behind: {What}")]
    public static partial void LeftBehind(ILogger logger, string id, string what);

    [LoggerMessage(3, LogLevel.Error, "Masking verification {Id} failed")]
    public static partial void Failed(ILogger logger, string id, Exception failure);

    [LoggerMessage(4, LogLevel.Information, "Removed {Name} from {Instance}: the verification that made it is dead")]
    public static partial void Removed(ILogger logger, string name, string instance);

    [LoggerMessage(5, LogLevel.Warning, "What verifications left on {Instance} could not be looked for: {Why}")]
    public static partial void NotCleaned(ILogger logger, string instance, string why);
}
