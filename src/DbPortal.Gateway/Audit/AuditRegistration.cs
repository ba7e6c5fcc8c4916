using DbPortal.Gateway.Metadata;
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
                AuditLogs.For(provider.GetRequiredService<StoreOptions>()),
                provider.GetRequiredService<AuditChain>(),
                provider.GetRequiredService<AuditAnchor>(),
                provider.GetRequiredService<ILogger<AuditWriter>>()),
            provider.GetRequiredService<AuditReader>(),
            provider.GetRequiredService<AuditVerifier>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<AuditTrail>>()))
        .AddSingleton<LateOutcomes>();
}
