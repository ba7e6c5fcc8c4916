using DbPortal.Gateway.Access;
using DbPortal.Gateway.Audit;
using DbPortal.Gateway.Metadata;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace DbPortal.Gateway.Queries;

internal static class WorksheetRegistration
{
    /// <summary>Worksheets, open tabs and history.</summary>
    public static IServiceCollection AddWorksheets(this IServiceCollection services)
    {
        services.TryAddSingleton<AccessDirectory>();
        return services
            .AddSingleton<WorksheetAccess>()
            .AddSingleton<HistoryWriter>()
            .AddSingleton(provider => new WorksheetShelf(
                provider.GetRequiredService<IDbContextFactory<MetadataContext>>(),
                provider.GetRequiredService<WorksheetAccess>(),
                provider.GetRequiredService<AuditTrail>(),
                provider.GetRequiredService<TimeProvider>()))
            .AddSingleton(provider => new EditorTabs(provider.GetRequiredService<IDbContextFactory<MetadataContext>>()))
            .AddSingleton(provider => new QueryHistory(provider.GetRequiredService<IDbContextFactory<MetadataContext>>(), provider.GetRequiredService<HistoryWriter>()));
    }
}
