using DbPortal.Gateway.Audit;
using DbPortal.Gateway.Queries;
using DbPortal.Gateway.Tests.Servers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace DbPortal.Gateway.Tests.Outages;

/// <summary>What runs when the process is asked to end is cancelled on its server and written down before the process is gone.</summary>
public sealed class EndingProcessTests(TestServers servers)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_run_of_a_page_is_cancelled_and_its_outcome_written_before_the_host_has_stopped()
    {
        await using var gateway = await GatewayUnderTest.StartAsync(servers, ServerSlot.PostgreSql15, Token);
        var run = gateway.Services.GetRequiredService<QueryRuns>().Start(gateway.Request("SELECT pg_sleep(600)", seconds: 600));
        while (await SleepersAsync(gateway) == 0)
            await Task.Delay(TimeSpan.FromMilliseconds(50), Token);

        await StopAsync(gateway);

        Assert.True(run.Completion.IsCompletedSuccessfully);
        Assert.Equal((AuditDecision.Allow, ErrorCode.Cancelled), ((await gateway.NewestAsync(Token)).Decision, (await gateway.NewestAsync(Token)).Code));
        Assert.Equal(0, await SleepersAsync(gateway));
    }

    [Fact]
    public async Task A_run_that_begins_when_the_end_has_come_is_cancelled_at_once()
    {
        await using var gateway = await GatewayUnderTest.StartAsync(servers, ServerSlot.PostgreSql15, Token);
        await StopAsync(gateway);
        Assert.Equal(ErrorCode.Cancelled, Assert.IsType<QueryOutcome.Failed>((await gateway.RunAsync("SELECT pg_sleep(600)", Token, seconds: 600)).Outcome).Code);
        Assert.Equal(ErrorCode.Cancelled, (await gateway.NewestAsync(Token)).Code);
    }

    /// <summary>As a host does it: everybody is told first, then everybody is waited for.</summary>
    private static async Task StopAsync(GatewayUnderTest gateway)
    {
        var services = gateway.Services.GetServices<IHostedService>().OfType<IHostedLifecycleService>().ToList();
        foreach (var service in services)
            await service.StoppingAsync(Token);
        foreach (var service in services)
            await service.StopAsync(Token);
    }

    private static async Task<long> SleepersAsync(GatewayUnderTest gateway)
    {
        await using var connection = new NpgsqlConnection(gateway.Database.ConnectionString);
        await connection.OpenAsync(Token);
        await using var command = new NpgsqlCommand("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND state = 'active' AND query LIKE '%pg_sleep(600)' AND pid <> pg_backend_pid()", connection);
        return (long)(await command.ExecuteScalarAsync(Token))!; // a count is never null
    }
}
