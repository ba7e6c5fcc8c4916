using DbPortal.Gateway.Tests.Servers;

namespace DbPortal.Gateway.Tests.Masking.Net;

[Collection("Corpus")]
public sealed class MySqlNetTests(TestServers servers) : NetConformance(servers, ServerSlot.MySql)
{
    protected override IReadOnlyCollection<string> NotTheNets => [];
}
