using DbPortal.Gateway.Audit;
using DbPortal.Gateway.Metadata;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DbPortal.Gateway.Manifest;

internal static class ManifestRegistration
{
    /// <summary>The configuration in force (<see cref="IWorkspaceSource"/>) and the ways to change it as code.</summary>
    public static IServiceCollection AddManifest(this IServiceCollection services) => services
        .AddSingleton<SnapshotReader>()
        .AddSingleton<ManifestReconciler>()
        .AddSingleton<StoredWorkspace>()
        .AddSingleton<IWorkspaceSource>(provider => provider.GetRequiredService<StoredWorkspace>())
        .AddHostedService<WorkspaceWatcher>()
        .AddSingleton(provider => new ManifestService(
            provider.GetRequiredService<IDbContextFactory<MetadataContext>>(),
            provider.GetRequiredService<SnapshotReader>(),
            provider.GetRequiredService<ManifestReconciler>(),
            provider.GetRequiredService<StoredWorkspace>(),
            provider.GetRequiredService<AuditTrail>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<ManifestService>>()))
        .AddSingleton(provider => new WorkspaceStartup(
            provider.GetRequiredService<MetadataStore>(),
            provider.GetRequiredService<StoredWorkspace>(),
            provider.GetRequiredService<SnapshotReader>(),
            provider.GetRequiredService<ManifestService>()));
}
