using DbPortal.Gateway.Audit;
using DbPortal.Gateway.Manifest;
using DbPortal.Gateway.Metadata;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DbPortal.Gateway.Access;

internal static class TokenRegistration
{
    /// <summary>Tokens of programs and people, ended sign-ins, and preferences.</summary>
    public static IServiceCollection AddTokens(this IServiceCollection services) => services
        .AddSingleton<TokenUses>()
        .AddHostedService(provider => provider.GetRequiredService<TokenUses>())
        .AddSingleton(provider => new TokenDirectory(
            provider.GetRequiredService<IDbContextFactory<MetadataContext>>(),
            provider.GetRequiredService<IWorkspaceSource>(),
            provider.GetRequiredService<TokenUses>(),
            provider.GetRequiredService<AuditTrail>(),
            provider.GetRequiredService<TimeProvider>()))
        .AddSingleton(provider => new EndedSessions(
            provider.GetRequiredService<IDbContextFactory<MetadataContext>>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<EndedSessions>>()))
        .AddHostedService(provider => provider.GetRequiredService<EndedSessions>())
        .AddSingleton(provider => new PreferenceStore(provider.GetRequiredService<IDbContextFactory<MetadataContext>>()));
}
