using DbPortal.Gateway.Tests.Servers;

namespace DbPortal.Gateway.Tests.Forms;

[Collection("Corpus on MySQL")]
public sealed class MariaDbFormsTests(TestServers servers) : FormsConformance(servers)
{
    protected override string Family => "mysql";

    protected override int AtLeast => 300;

    private protected override async Task<FormsTarget> StartAsync(string schema, CancellationToken cancellationToken) =>
        await MySqlForms.StartAsync(await Servers.GetAsync(ServerSlot.MariaDb), schema, cancellationToken);
}
