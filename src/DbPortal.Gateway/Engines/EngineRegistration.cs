using Microsoft.Extensions.DependencyInjection;

namespace DbPortal.Gateway.Engines;

internal static class EngineRegistration
{
    /// <summary>The engines of <see cref="EngineRegistry.All"/>.</summary>
    public static IServiceCollection AddEngines(this IServiceCollection services) => services
        .AddSingleton(s => new EngineRegistry(EngineRegistry.All(s.GetRequiredService<TimeProvider>())));
}
