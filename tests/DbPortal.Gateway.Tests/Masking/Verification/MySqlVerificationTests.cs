using DbPortal.Gateway.Tests.Servers;

namespace DbPortal.Gateway.Tests.Masking.Verification;

[Collection("Verification")]
public sealed class MySqlVerificationTests(TestServers servers) : VerificationConformance(servers)
{
    private protected override async Task<VerifierTarget> OpenAsync(CancellationToken cancellationToken) =>
        await MySqlVerifierTarget.OpenAsync(await Servers.GetAsync(ServerSlot.MySql), cancellationToken);
}
