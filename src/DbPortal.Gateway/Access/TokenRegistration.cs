using Microsoft.Extensions.DependencyInjection;

namespace DbPortal.Gateway.Access;

internal static class TokenRegistration
{
    /// <summary>Tokens of programs and people, and preferences.</summary>
    public static IServiceCollection AddTokens(this IServiceCollection services) =>
        services.AddSingleton<TokenDirectory>().AddSingleton<PreferenceStore>();
}
