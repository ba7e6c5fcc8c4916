using DbPortal.Gateway.Tests.Servers;

namespace DbPortal.Gateway.Tests.Forms;

public sealed class PostgreSql18FormsTests(TestServers servers) : FormsConformance(servers)
{
    protected override string Family => "postgresql";

    protected override int AtLeast => 1000;

    private protected override async Task<FormsTarget> StartAsync(string schema, CancellationToken cancellationToken) =>
        await PostgreSqlForms.StartAsync(await Servers.GetAsync(ServerSlot.PostgreSql18), schema, cancellationToken);
}
