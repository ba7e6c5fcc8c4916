using DbPortal.Gateway.Access;
using DbPortal.Gateway.Audit;
using DbPortal.Gateway.Engines;
using DbPortal.Gateway.Manifest;
using DbPortal.Gateway.Masking;
using DbPortal.Gateway.Masking.Net;
using DbPortal.Gateway.Masking.Verification;
using DbPortal.Gateway.Metadata;
using DbPortal.Gateway.Queries;
using DbPortal.Gateway.Targets;
using DbPortal.Sql.Analysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace DbPortal.Gateway;

/// <summary>Registers the gateway: the one entrance for a host.</summary>
public static class GatewayRegistration
{
    /// <summary>Everything between a question and its masked, audited answer, over the given store.</summary>
    public static IServiceCollection AddGateway(this IServiceCollection services, StoreOptions options)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(ProbeLimits.Default);
        services.AddMetrics();
        return services
            .AddMetadata(options)
            .AddAudit()
            .AddManifest()
            .AddTokens()
            .AddAccess()
            .AddTargets()
            .AddWorksheets()
            .AddQueries()
            .AddVerification()
            .AddEngineNet();
    }

    private static IServiceCollection AddAccess(this IServiceCollection services) => services
        .AddSingleton<AccessDirectory>()
        .AddSingleton(s => new AccessDesk(s.GetRequiredService<AccessDirectory>()));

    private static IServiceCollection AddTargets(this IServiceCollection services) => services
        .AddEngines()
        .AddSingleton(s => new TargetDirectory(s.GetRequiredService<IWorkspaceSource>(), s.GetRequiredService<EngineRegistry>(), s.GetRequiredService<TimeProvider>()))
        .AddSingleton(s => new CatalogBrowser(s.GetRequiredService<TargetDirectory>(), s.GetRequiredService<AccessDirectory>(), s.GetRequiredService<MaskingDirectory>(), s.GetRequiredService<IWorkspaceSource>()));

    private static IServiceCollection AddQueries(this IServiceCollection services) => services
        .AddSingleton(s => new MaskKeys(s.GetRequiredService<MasterKey>().Derive("masking")))
        .AddSingleton<SqlRedactor>()
        .AddSingleton<RunningQueries>()
        .AddHostedService<RunDrain>()
        .AddSingleton<QueryMetrics>()
        .AddSingleton<ColumnLedger>()
        .AddSingleton<IColumnLedger>(s => s.GetRequiredService<ColumnLedger>())
        .AddSingleton<MaskingDirectory>()
        .AddSingleton(s => new NewColumnDesk(s.GetRequiredService<TargetDirectory>(), s.GetRequiredService<MaskingDirectory>(), s.GetRequiredService<ColumnLedger>(), s.GetRequiredService<AuditTrail>()))
        .AddSingleton<Analysis>(_ => new AccessAnalyzer().Analyze)
        .AddSingleton<Understanding>()
        .AddSingleton<StatementRunner>()
        .AddSingleton(s => new ProbeWatch(() => s.GetRequiredService<IWorkspaceSource>().Current.Probing ?? s.GetRequiredService<ProbeLimits>(), s.GetRequiredService<TimeProvider>()))
        .AddSingleton<ProbeGuard>()
        .AddSingleton(s => new QueryPipeline(
            s.GetRequiredService<AuditTrail>(),
            s.GetRequiredService<LateOutcomes>(),
            s.GetRequiredService<Understanding>(),
            s.GetRequiredService<StatementRunner>(),
            s.GetRequiredService<SqlRedactor>(),
            s.GetRequiredService<RunningQueries>(),
            s.GetRequiredService<QueryHistory>(),
            s.GetRequiredService<QueryMetrics>(),
            s.GetRequiredService<TargetDirectory>(),
            s.GetRequiredService<ProbeGuard>(),
            s.GetRequiredService<TimeProvider>()))
        .AddSingleton<QueryRuns>();
}
