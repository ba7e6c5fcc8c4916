using Microsoft.Extensions.DependencyInjection;

namespace DbPortal.Gateway.Engines;

internal static class EngineRegistration
{
    /// <summary>All engines; a new one is one line here.</summary>
    public static IServiceCollection AddEngines(this IServiceCollection services) => services
        .AddSingleton(s => new EngineRegistry(s.GetServices<IEngine>()));
}
