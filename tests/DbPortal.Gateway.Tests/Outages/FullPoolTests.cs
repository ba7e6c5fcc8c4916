using DbPortal.Gateway.Queries;
using DbPortal.Gateway.Tests.Servers;
using DbPortal.Sql.Catalog;

namespace DbPortal.Gateway.Tests.Outages;

public sealed class FullPoolTests(TestServers servers)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(ServerSlot.PostgreSql15)]
    [InlineData(ServerSlot.MariaDb)]
    public async Task Who_finds_every_connection_in_use_is_told_to_come_again(ServerSlot slot)
    {
        await using var gateway = await GatewayUnderTest.StartAsync(servers, slot, Token);
        Assert.IsType<QueryOutcome.Completed>((await gateway.RunAsync("SELECT id FROM t", Token)).Outcome);
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var sleep = gateway.Database.Server.Engine == EngineKind.PostgreSql ? "SELECT pg_sleep(60)" : "SELECT SLEEP(60)";
        var runs = Enumerable.Range(0, 9).Select(_ => gateway.RunAsync(sleep, enough.Token, seconds: 120)).ToList();
        var first = await await Task.WhenAny(runs);
        await enough.CancelAsync();
        await Task.WhenAll(runs);
        var refused = Assert.IsType<QueryOutcome.Failed>(first.Outcome);
        Assert.Equal(ErrorCode.RateLimited, refused.Code);
        Assert.Contains("in use", refused.Message, StringComparison.Ordinal);
        Assert.Equal(8, runs.Count(r => r.Result.Outcome is QueryOutcome.Failed { Code: ErrorCode.Cancelled }));
    }
}
