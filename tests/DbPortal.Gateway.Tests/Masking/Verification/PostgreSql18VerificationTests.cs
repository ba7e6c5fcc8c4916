using DbPortal.Gateway.Tests.Servers;

namespace DbPortal.Gateway.Tests.Masking.Verification;

[Collection("Verification")]
public sealed class PostgreSql18VerificationTests(TestServers servers) : VerificationConformance(servers)
{
    private protected override async Task<VerifierTarget> OpenAsync(CancellationToken cancellationToken) =>
        await PostgreSqlVerifierTarget.OpenAsync(await Servers.GetAsync(ServerSlot.PostgreSql18), cancellationToken);
}
