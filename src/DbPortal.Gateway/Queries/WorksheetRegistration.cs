using Microsoft.Extensions.DependencyInjection;

namespace DbPortal.Gateway.Queries;

internal static class WorksheetRegistration
{
    /// <summary>Worksheets, open tabs and history.</summary>
    public static IServiceCollection AddWorksheets(this IServiceCollection services) =>
        services.AddSingleton<WorksheetShelf>().AddSingleton<EditorTabs>().AddSingleton<QueryHistory>();
}
