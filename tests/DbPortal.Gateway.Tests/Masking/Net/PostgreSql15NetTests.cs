using DbPortal.Gateway.Tests.Servers;

namespace DbPortal.Gateway.Tests.Masking.Net;

[Collection("Corpus on PostgreSQL")]
public sealed class PostgreSql15NetTests(TestServers servers) : NetConformance(servers, ServerSlot.PostgreSql15)
{
    protected override IReadOnlyCollection<string> NotTheNets =>
        ["pg-a-2d0d08a70e", "pg-a-84797d2249", "pg-a-cd78045b6e", "pg-a-f60951ba11", "pg-a-fef4b451b1"];

    protected override int LeastAnswered => 300;

    protected override int MostSent => 10;
}
