using DbPortal.Gateway.Tests.Servers;

namespace DbPortal.Gateway.Tests.Fuzz.Reading;

[Collection("Corpus on MySQL")]
public sealed class MariaDbReadingTests(TestServers servers) : ReadingConformance(servers)
{
    protected override string Make => "mariadb";

    protected override string Family => "mysql";

    private protected override async Task<(ReadingServer Server, Func<string, string> Localize)> OpenAsync(CancellationToken cancellationToken)
    {
        var server = await MySqlReadingServer.OpenAsync(await Servers.GetAsync(ServerSlot.MariaDb), cancellationToken);
        return (server, server.Localize);
    }
}
