using System.Globalization;
using DbPortal.Gateway.Audit;
using DbPortal.Gateway.Queries;
using DbPortal.Gateway.Tests.Servers;
using DbPortal.Sql.Catalog;

namespace DbPortal.Gateway.Tests.Outages;

/// <summary>A server that restarts: what nobody was told is asked again, what somebody may have been told or what changes something is not.</summary>
public sealed class LostConnectionTests(TestServers servers)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(ServerSlot.PostgreSql15)]
    [InlineData(ServerSlot.PostgreSql18)]
    [InlineData(ServerSlot.MariaDb)]
    [InlineData(ServerSlot.MySql)]
    public async Task A_restart_between_two_runs_is_not_noticed(ServerSlot slot)
    {
        await using var gateway = await GatewayUnderTest.StartAsync(servers, slot, Token, clock: new StoppedClock());
        var pooled = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => gateway.RunAsync(Sleep(gateway, 0.3), Token)));
        Assert.All(pooled, run => Assert.IsType<QueryOutcome.Completed>(run.Outcome));
        gateway.Target.Cut();
        Assert.Equal("1", await ReadAsync(gateway));
        gateway.Target.Cut();
        Assert.IsType<QueryOutcome.Completed>((await gateway.RunAsync("INSERT INTO t VALUES (2)", Token)).Outcome);
        Assert.Equal("2", await ReadAsync(gateway));
    }

    [Theory]
    [InlineData(ServerSlot.PostgreSql15)]
    [InlineData(ServerSlot.MariaDb)]
    [InlineData(ServerSlot.MySql)]
    public async Task A_read_whose_connection_ends_at_once_is_asked_again(ServerSlot slot)
    {
        await using var gateway = await GatewayUnderTest.StartAsync(servers, slot, Token, clock: new StoppedClock());
        gateway.Target.LoseAnswerTo("count(*)");
        Assert.Equal("1", await ReadAsync(gateway));
        Assert.True(gateway.Target.HasLostAnswer);
    }

    [Theory]
    [InlineData(ServerSlot.PostgreSql15)]
    [InlineData(ServerSlot.MariaDb)]
    [InlineData(ServerSlot.MySql)]
    public async Task A_write_whose_connection_ends_at_once_is_not_repeated(ServerSlot slot)
    {
        await using var gateway = await GatewayUnderTest.StartAsync(servers, slot, Token, clock: new StoppedClock());
        await gateway.Database.ExecuteAsync("CREATE TABLE log (n int)", Token);
        gateway.Target.LoseAnswerTo("INSERT INTO log");
        var failed = Assert.IsType<QueryOutcome.Failed>((await gateway.RunAsync("INSERT INTO log VALUES (7)", Token)).Outcome);
        Assert.Equal(ErrorCode.TargetUnavailable, failed.Code);
        Assert.Contains("not known", failed.Message, StringComparison.Ordinal);
        Assert.Equal("1", (await gateway.RunAsync("SELECT count(*) FROM log", Token)).Results[0].Rows[0][0]);
    }

    [Theory]
    [InlineData(ServerSlot.PostgreSql15)]
    [InlineData(ServerSlot.MariaDb)]
    [InlineData(ServerSlot.MySql)]
    public async Task A_read_that_breaks_off_after_a_while_is_told_and_not_run_again(ServerSlot slot)
    {
        await using var gateway = await GatewayUnderTest.StartAsync(servers, slot, Token);
        Assert.Equal("1", await ReadAsync(gateway));
        var running = gateway.RunAsync(Sleep(gateway, 60), Token);
        await Task.Delay(TimeSpan.FromSeconds(1), Token);
        var before = gateway.Target.Connections;
        gateway.Target.Cut();
        Assert.Equal(ErrorCode.TargetUnavailable, Assert.IsType<QueryOutcome.Failed>((await running).Outcome).Code);
        Assert.Equal(before, gateway.Target.Connections);
        Assert.Equal(ErrorCode.TargetUnavailable, (await gateway.NewestAsync(Token)).Code);
    }

    [Theory]
    [InlineData(ServerSlot.PostgreSql15, "SELECT generate_series(1, 100000000)")]
    [InlineData(ServerSlot.MariaDb, "WITH RECURSIVE n AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM n WHERE i < 100000) SELECT a.i FROM n a, n b")]
    public async Task A_result_that_breaks_off_is_not_begun_again_and_its_rows_are_in_the_audit(ServerSlot slot, string sql)
    {
        await using var gateway = await GatewayUnderTest.StartAsync(servers, slot, Token, clock: new StoppedClock());
        var consumer = new CuttingConsumer(gateway.Target);
        var request = gateway.Request(sql);
        var outcome = await gateway.Pipeline.RunAsync(request with { Limits = request.Limits with { Rows = null } }, consumer, Token);
        Assert.Equal(ErrorCode.TargetUnavailable, Assert.IsType<QueryOutcome.Failed>(outcome).Code);
        Assert.Equal(1, consumer.Results);
        var audited = await gateway.NewestAsync(Token);
        Assert.Equal((AuditDecision.Allow, ErrorCode.TargetUnavailable, consumer.Rows), (audited.Decision, audited.Code, audited.Rows));
        Assert.InRange(consumer.Rows, 1, long.MaxValue);
    }

    private static async Task<string?> ReadAsync(GatewayUnderTest gateway)
    {
        var (outcome, results) = await gateway.RunAsync("SELECT count(*) FROM t", Token);
        Assert.IsType<QueryOutcome.Completed>(outcome);
        return results[0].Rows[0][0];
    }

    private static string Sleep(GatewayUnderTest gateway, double seconds) =>
        string.Create(CultureInfo.InvariantCulture, $"SELECT {(gateway.Database.Server.Engine == EngineKind.PostgreSql ? "pg_sleep" : "SLEEP")}({seconds})");

    /// <summary>Ends the server's connection after the first row, and goes on reading.</summary>
    private sealed class CuttingConsumer(ServerRelay relay) : IResultConsumer
    {
        public int Results { get; private set; }

        public long Rows { get; private set; }

        public async Task ConsumeAsync(MaskedResult result, CancellationToken cancellationToken)
        {
            Results++;
            while (await result.ReadAsync(cancellationToken))
            {
                if (Rows++ == 0)
                    relay.Cut();
            }
        }
    }
}
