using DbPortal.Gateway.Audit;
using DbPortal.Gateway.Metadata;
using DbPortal.Gateway.Queries;
using DbPortal.Gateway.Tests.Servers;

namespace DbPortal.Gateway.Tests.Outages;

/// <summary>The store goes away while something runs: no rows without their outcome on disk, and no outcome is lost while the process lives.</summary>
public sealed class LostStoreTests(TestServers servers)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.PostgreSql)]
    public async Task An_outcome_that_cannot_be_written_withholds_the_rows_and_is_written_later(StoreKind kind)
    {
        await using var gateway = await GatewayUnderTest.StartAsync(servers, kind, Token);
        var run = new Interruption(() => TakeStoreAsync(gateway, kind));
        var outcome = Assert.IsType<QueryOutcome.Failed>(await gateway.Pipeline.RunAsync(gateway.Request("SELECT id FROM t"), run, Token));
        Assert.Equal(ErrorCode.AuditUnavailable, outcome.Code);
        Assert.False(gateway.Audit.IsWritable);
        Assert.Equal(ErrorCode.AuditUnavailable, Assert.IsType<QueryOutcome.Denied>((await gateway.RunAsync("SELECT id FROM t", Token)).Outcome).Code);

        await GiveStoreBackAsync(gateway, kind);
        var audited = await OutcomeOfAsync(gateway, outcome.AuditId!); // a failed run has an entry
        Assert.Equal((AuditDecision.Allow, 1L), (audited.Decision, audited.Rows));
        Assert.Equal(["select"], audited.StatementKinds);
        var verified = await gateway.Audit.VerifyAsync(Token);
        Assert.True(verified.Intact, verified.Problem);
        Assert.IsType<QueryOutcome.Completed>((await gateway.RunAsync("SELECT id FROM t", Token)).Outcome);
        Assert.True(gateway.Audit.IsWritable);
    }

    [Fact]
    public async Task A_store_on_a_server_and_a_target_in_a_file_work_from_cold()
    {
        await using var gateway = await GatewayUnderTest.StartAsync(servers, StoreKind.PostgreSql, Token);
        var (outcome, results) = await gateway.RunAsync("SELECT id FROM t", Token);
        Assert.IsType<QueryOutcome.Completed>(outcome);
        Assert.Equal("1", results[0].Rows[0][0]);
        Assert.Equal(1, (await gateway.NewestAsync(Token)).Rows);
    }

    private static Task TakeStoreAsync(GatewayUnderTest gateway, StoreKind kind)
    {
        if (kind == StoreKind.Sqlite)
            return gateway.BlockStoreAsync(Token);
        gateway.Store.Stop();
        return Task.CompletedTask;
    }

    private static Task GiveStoreBackAsync(GatewayUnderTest gateway, StoreKind kind)
    {
        if (kind == StoreKind.Sqlite)
            return gateway.FreeStoreAsync(Token);
        gateway.Store.Start();
        return Task.CompletedTask;
    }

    private static async Task<AuditRecord> OutcomeOfAsync(GatewayUnderTest gateway, string auditId)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Token);
        limit.CancelAfter(Patience);
        while (true)
        {
            if (await gateway.Audit.FindAsync(auditId, limit.Token) is { Decision: not null } ended)
                return ended;
            await Task.Delay(TimeSpan.FromMilliseconds(100), limit.Token);
        }
    }

    /// <summary>Something happens while a statement runs.</summary>
    private sealed class Interruption(Func<Task> happens) : IResultConsumer
    {
        public async Task ConsumeAsync(MaskedResult result, CancellationToken cancellationToken)
        {
            await happens();
            while (await result.ReadAsync(cancellationToken))
            {
            }
        }
    }
}
