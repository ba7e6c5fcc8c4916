using Microsoft.Extensions.DependencyInjection;

namespace DbPortal.Gateway.Audit;

internal static class AuditRegistration
{
    /// <summary><see cref="AuditTrail"/> over the metadata store.</summary>
    public static IServiceCollection AddAudit(this IServiceCollection services) => services.AddSingleton<AuditTrail>();
}
