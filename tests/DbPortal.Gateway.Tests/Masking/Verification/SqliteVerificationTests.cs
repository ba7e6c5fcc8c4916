using DbPortal.Gateway.Tests.Servers;

namespace DbPortal.Gateway.Tests.Masking.Verification;

[Collection("Verification")]
public sealed class SqliteVerificationTests(TestServers servers) : VerificationConformance(servers)
{
    private protected override Task<VerifierTarget> OpenAsync(CancellationToken cancellationToken) => Task.FromResult<VerifierTarget>(new SqliteVerifierTarget());
}
