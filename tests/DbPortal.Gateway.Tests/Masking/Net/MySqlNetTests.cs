using DbPortal.Gateway.Tests.Servers;

namespace DbPortal.Gateway.Tests.Masking.Net;

[Collection("Corpus on MySQL")]
public sealed class MySqlNetTests(TestServers servers) : NetConformance(servers, ServerSlot.MySql)
{
    protected override IReadOnlyCollection<string> NotTheNets => [];

    protected override int LeastAnswered => 170;

    protected override int MostSent => 4;
}
