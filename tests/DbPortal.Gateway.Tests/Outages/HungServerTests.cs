using DbPortal.Gateway.Queries;
using DbPortal.Gateway.Tests.Corpus;
using DbPortal.Gateway.Tests.Servers;
using DbPortal.Sql.Catalog;

namespace DbPortal.Gateway.Tests.Outages;

/// <summary>A server that takes connections and bytes and never answers: nobody waits for it much longer than they said they would.</summary>
public sealed class HungServerTests(TestServers servers)
{
    /// <summary>A run that waits for the server waits for ever; one that does not takes a few seconds, or longer on a machine that is busy.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>Rows so few that the server sends more in its first packet.</summary>
    private const int Limit = 5;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(ServerSlot.PostgreSql15)]
    [InlineData(ServerSlot.MariaDb)]
    [InlineData(ServerSlot.MySql)]
    public async Task A_pooled_connection_to_it_is_given_up(ServerSlot slot)
    {
        await using var gateway = await GatewayUnderTest.StartAsync(servers, slot, Token);
        Assert.IsType<QueryOutcome.Completed>((await gateway.RunAsync("SELECT id FROM t", Token)).Outcome);
        gateway.Target.Freeze();
        await TimesOutAsync(gateway, "SELECT id FROM t");
    }

    [Theory]
    [InlineData(ServerSlot.PostgreSql15)]
    [InlineData(ServerSlot.MariaDb)]
    [InlineData(ServerSlot.MySql)]
    public async Task A_new_connection_to_it_is_given_up(ServerSlot slot)
    {
        await using var gateway = await GatewayUnderTest.StartAsync(servers, slot, Token);
        Assert.IsType<QueryOutcome.Completed>((await gateway.RunAsync("SELECT id FROM t", Token)).Outcome);
        gateway.Target.Cut();
        gateway.Target.Freeze();
        await TimesOutAsync(gateway, "SELECT id FROM t");
    }

    [Theory]
    [InlineData(ServerSlot.PostgreSql15)]
    [InlineData(ServerSlot.MariaDb)]
    [InlineData(ServerSlot.MySql)]
    public async Task A_statement_that_hangs_with_it_is_given_up(ServerSlot slot)
    {
        await using var gateway = await GatewayUnderTest.StartAsync(servers, slot, Token);
        Assert.IsType<QueryOutcome.Completed>((await gateway.RunAsync("SELECT id FROM t", Token)).Outcome);
        var freezing = Task.Delay(TimeSpan.FromMilliseconds(400), Token).ContinueWith(_ => gateway.Target.Freeze(), TaskScheduler.Default);
        await TimesOutAsync(gateway, gateway.Database.Server.Engine == EngineKind.PostgreSql ? "SELECT pg_sleep(60)" : "SELECT SLEEP(60)");
        await freezing;
    }

    [Theory]
    [InlineData(ServerSlot.PostgreSql15)]
    [InlineData(ServerSlot.MariaDb)]
    public async Task A_catalog_that_does_not_come_is_waited_for_no_longer_and_the_next_run_finds_it(ServerSlot slot)
    {
        await using var gateway = await GatewayUnderTest.StartAsync(servers, slot, Token);
        gateway.Target.Freeze();
        var (outcome, _) = await gateway.RunAsync("SELECT id FROM t", Token, seconds: 1).WaitAsync(Patience, Token);
        Assert.Equal(ErrorCode.Timeout, Assert.IsType<QueryOutcome.Denied>(outcome).Code);
        gateway.Target.Thaw();
        Assert.IsType<QueryOutcome.Completed>((await gateway.RunAsync("SELECT id FROM t", Token)).Outcome);
    }

    [Theory]
    [InlineData(ServerSlot.PostgreSql15, "SELECT generate_series(1, 100000000)")]
    [InlineData(ServerSlot.MariaDb, "WITH RECURSIVE n AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM n WHERE i < 100000) SELECT a.i FROM n a, n b")]
    public async Task Leaving_a_result_early_does_not_wait_for_it_either(ServerSlot slot, string sql)
    {
        await using var gateway = await GatewayUnderTest.StartAsync(servers, slot, Token);
        Assert.IsType<QueryOutcome.Completed>((await gateway.RunAsync("SELECT id FROM t", Token)).Outcome);
        var request = gateway.Request(sql, seconds: 3);
        var outcome = await gateway.Pipeline.RunAsync(request with { Limits = request.Limits with { Rows = Limit } }, new FreezingConsumer(gateway.Target), Token)
            .WaitAsync(Patience, Token);
        Assert.True(Assert.Single(Assert.IsType<QueryOutcome.Completed>(outcome).Statements).Truncated);
        gateway.Target.Thaw();
        Assert.IsType<QueryOutcome.Completed>((await gateway.RunAsync("SELECT id FROM t", Token)).Outcome);
    }

    private static async Task TimesOutAsync(GatewayUnderTest gateway, string sql)
    {
        var (outcome, _) = await gateway.RunAsync(sql, Token, seconds: 1).WaitAsync(Patience, Token);
        Assert.Equal(ErrorCode.Timeout, Assert.IsType<QueryOutcome.Failed>(outcome).Code);
        gateway.Target.Thaw();
        Assert.Equal(ErrorCode.Timeout, (await gateway.NewestAsync(Token)).Code);
        Assert.IsType<QueryOutcome.Completed>((await gateway.RunAsync("SELECT id FROM t", Token)).Outcome);
    }

    /// <summary>The server falls silent when the last row that anybody wants has come.</summary>
    private sealed class FreezingConsumer(ServerRelay relay) : IResultConsumer
    {
        public async Task ConsumeAsync(MaskedResult result, CancellationToken cancellationToken)
        {
            for (var row = 0; row < Limit; row++)
                Assert.True(await result.ReadAsync(cancellationToken));
            relay.Freeze();
        }
    }
}
