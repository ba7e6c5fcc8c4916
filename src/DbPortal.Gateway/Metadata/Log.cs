using Microsoft.Extensions.Logging;

namespace DbPortal.Gateway.Metadata;

internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Warning, "No master key was given: one was made in {Path}. Back it up apart from the store; without it no stored secret can be read. In production set DBPORTAL_MASTER_KEY or DBPORTAL_MASTER_KEY_FILE.")]
    public static partial void MasterKeyGenerated(ILogger logger, string path);

    [LoggerMessage(2, LogLevel.Information, "The metadata store is being migrated: {Migrations}")]
    public static partial void Migrating(ILogger logger, string migrations);
}
