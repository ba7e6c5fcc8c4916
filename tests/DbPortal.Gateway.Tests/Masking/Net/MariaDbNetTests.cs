using DbPortal.Gateway.Tests.Servers;

namespace DbPortal.Gateway.Tests.Masking.Net;

[Collection("Corpus on MySQL")]
public sealed class MariaDbNetTests(TestServers servers) : NetConformance(servers, ServerSlot.MariaDb)
{
    protected override IReadOnlyCollection<string> NotTheNets => [];

    protected override int LeastAnswered => 165;

    protected override int MostSent => 4;
}
