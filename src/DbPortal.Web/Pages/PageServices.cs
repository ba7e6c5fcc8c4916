using DbPortal.Web.Components.Controls;
using DbPortal.Web.Components.Layout;
using DbPortal.Web.Localization;
using DbPortal.Web.Pages.Queries;

namespace DbPortal.Web.Pages;

/// <summary>Registers the pages.</summary>
internal static class PageServices
{
    /// <summary>Interactive components, their words, and what they share within a circuit.</summary>
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddRequestLocalization(options =>
        {
            string[] languages = [.. TextCatalog.Languages];
            options.SetDefaultCulture(TextCatalog.Reference).AddSupportedCultures(languages).AddSupportedUICultures(languages);
        });
        return services
            .AddSingleton<Reference.ApiReader>()
            .AddScoped<Texts>()
            .AddScoped<LocalTime>()
            .AddScoped<Toasts>()
            .AddScoped<TabRuns>()
            .AddScoped<OpenDatabase>()
            .AddScoped<ShellReader>();
    }
}
