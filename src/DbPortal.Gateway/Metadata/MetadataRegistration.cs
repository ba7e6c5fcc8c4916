using Microsoft.Extensions.DependencyInjection;

namespace DbPortal.Gateway.Metadata;

internal static class MetadataRegistration
{
    /// <summary>The store, its key ring and the master key.</summary>
    public static IServiceCollection AddMetadata(this IServiceCollection services, StoreOptions options) => services.AddSingleton(options);
}
