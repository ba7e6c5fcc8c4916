using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace DbPortal.Gateway.Metadata;

internal static class MetadataRegistration
{
    /// <summary>The store, its master key, and Data Protection with its key ring in the store.</summary>
    public static IServiceCollection AddMetadata(this IServiceCollection services, StoreOptions options)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddLogging();
        services.AddSingleton(options);
        services.AddSingleton(provider => MasterKeyLoader.Load(options, provider.GetRequiredService<ILogger<MasterKey>>()));
        services.AddSingleton<IDbContextFactory<MetadataContext>, MetadataContextFactory>();
        services.AddSingleton<MetadataStore>();
        services.AddSingleton<SecretVault>();
        services.AddDataProtection().SetApplicationName("DbPortal");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider => new ConfigureOptions<KeyManagementOptions>(keys =>
        {
            keys.XmlRepository = new KeyRingStore(provider.GetRequiredService<IDbContextFactory<MetadataContext>>());
            keys.XmlEncryptor = new KeyRingEncryptor(provider.GetRequiredService<MasterKey>());
        }));
        return services;
    }
}
