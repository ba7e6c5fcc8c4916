using DbPortal.Gateway.Audit;
using DbPortal.Gateway.Engines;
using DbPortal.Gateway.Manifest;
using DbPortal.Gateway.Masking.Verification.Report;
using DbPortal.Gateway.Masking.Verification.Suite;
using DbPortal.Gateway.Metadata;
using DbPortal.Gateway.Targets;
using Microsoft.Extensions.DependencyInjection;

namespace DbPortal.Gateway.Masking.Verification;

internal static class VerificationRegistration
{
    /// <summary>Verifying masking on one's own servers.</summary>
    public static IServiceCollection AddVerification(this IServiceCollection services) => services
        .AddSingleton(AttackSuite.BuiltIn)
        .AddSingleton<ProvingLanes>()
        .AddSingleton(s => new ReportSigner(s.GetRequiredService<MasterKey>().Derive("masking-report")))
        .AddSingleton<LeftoverCleaner>()
        .AddHostedService(s => s.GetRequiredService<LeftoverCleaner>())
        .AddSingleton<VerificationStage>()
        .AddSingleton(s => new MaskingVerifier(
            s.GetRequiredService<IWorkspaceSource>(),
            s.GetRequiredService<TargetDirectory>(),
            s.GetRequiredService<EngineRegistry>(),
            s.GetRequiredService<AttackSuite>(),
            s.GetRequiredService<VerificationStage>(),
            s.GetRequiredService<AuditTrail>(),
            s.GetRequiredService<ReportSigner>(),
            s.GetRequiredService<StoreOptions>(),
            s.GetRequiredService<TimeProvider>()));
}
