using DbPortal.Gateway.Tests.Servers;

namespace DbPortal.Gateway.Tests.Fuzz.Reading;

[Collection("Corpus on PostgreSQL")]
public sealed class PostgreSql15ReadingTests(TestServers servers) : ReadingConformance(servers)
{
    protected override string Make => "postgresql 15";

    protected override string Family => "postgresql";

    private protected override async Task<(ReadingServer Server, Func<string, string> Localize)> OpenAsync(CancellationToken cancellationToken) =>
        (await PostgreSqlReadingServer.OpenAsync(await Servers.GetAsync(ServerSlot.PostgreSql15), cancellationToken), static sql => sql);
}
