using DbPortal.Gateway.Access;
using DbPortal.Gateway.Audit;
using DbPortal.Gateway.Manifest;
using Microsoft.Extensions.DependencyInjection;

namespace DbPortal.Gateway.Masking.Net;

internal static class NetRegistration
{
    /// <summary>The engine net: making, verifying and watching logins that lack what is masked.</summary>
    public static IServiceCollection AddEngineNet(this IServiceCollection services) => services
        .AddSingleton<NetSurvey>()
        .AddSingleton(s => new EngineNet(
            s.GetRequiredService<IWorkspaceSource>(),
            s.GetRequiredService<AccessDirectory>(),
            s.GetRequiredService<NetSurvey>(),
            s.GetRequiredService<AuditTrail>()))
        .AddSingleton<NetWatch>()
        .AddHostedService(s => s.GetRequiredService<NetWatch>());
}
