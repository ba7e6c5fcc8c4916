using Microsoft.Extensions.DependencyInjection;

namespace DbPortal.Gateway.Manifest;

internal static class ManifestRegistration
{
    /// <summary>The configuration in force (<see cref="IWorkspaceSource"/>) and the ways to change it as code.</summary>
    public static IServiceCollection AddManifest(this IServiceCollection services) =>
        services.AddSingleton<ManifestService>().AddSingleton<WorkspaceStartup>();
}
