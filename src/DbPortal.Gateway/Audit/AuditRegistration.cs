using DbPortal.Gateway.Metadata;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DbPortal.Gateway.Audit;

internal static class AuditRegistration
{
    /// <summary><see cref="AuditTrail"/> over the metadata store.</summary>
    public static IServiceCollection AddAudit(this IServiceCollection services) => services
        .AddSingleton<AuditChain>()
        .AddSingleton<AuditAnchor>()
        .AddSingleton<AuditReader>()
        .AddSingleton<AuditVerifier>()
        .AddSingleton(provider => new AuditTrail(
            new AuditWriter(
                LogOf(provider.GetRequiredService<StoreOptions>()),
                provider.GetRequiredService<AuditChain>(),
                provider.GetRequiredService<AuditAnchor>(),
                provider.GetRequiredService<ILogger<AuditWriter>>()),
            provider.GetRequiredService<AuditReader>(),
            provider.GetRequiredService<AuditVerifier>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<AuditTrail>>()));

    private static IAuditLog LogOf(StoreOptions options) => options.Kind switch
    {
        StoreKind.Sqlite => new SqliteAuditLog(options.ConnectionString),
        StoreKind.PostgreSql => new PostgreSqlAuditLog(options.ConnectionString),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
