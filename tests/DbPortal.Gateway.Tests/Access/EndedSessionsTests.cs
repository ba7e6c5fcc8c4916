using DbPortal.Gateway.Access;
using DbPortal.Gateway.Metadata;
using DbPortal.Gateway.Tests.Metadata;
using DbPortal.Gateway.Tests.Servers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DbPortal.Gateway.Tests.Access;

public sealed class EndedSessionsTests(TestServers servers)
{
    private static readonly DateTime Later = new(2100, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.PostgreSql)]
    public async Task What_was_ended_is_ended_on_other_replicas_and_after_a_restart(StoreKind kind)
    {
        await using var store = await TestStore.CreateAsync(kind, servers);
        await using var replica = store.Replica();
        var (here, there) = (store.Services.GetRequiredService<EndedSessions>(), replica.GetRequiredService<EndedSessions>());
        await there.FollowAsync(Token);
        await here.AddAsync("a", Later, Token);
        Assert.True(here.Contains("a"));
        Assert.False(here.Contains("b"));
        await there.FollowAsync(Token);
        Assert.True(there.Contains("a"));

        await using var restarted = store.Replica();
        using var after = restarted.GetRequiredService<EndedSessions>();
        await after.StartAsync(Token);
        Assert.True(after.Contains("a"));
        await after.StopAsync(Token);
    }

    [Fact]
    public async Task Ending_twice_is_ending()
    {
        await using var store = await TestStore.CreateAsync(StoreKind.Sqlite, servers);
        await using var replica = store.Replica();
        await store.Services.GetRequiredService<EndedSessions>().AddAsync("a", Later, Token);
        await replica.GetRequiredService<EndedSessions>().AddAsync("a", Later, Token);
        await using var context = store.Open();
        Assert.Equal(1, await context.EndedSessions.CountAsync(Token));
    }

    [Fact]
    public async Task What_no_cookie_outlives_is_removed()
    {
        await using var store = await TestStore.CreateAsync(StoreKind.Sqlite, servers);
        var ended = store.Services.GetRequiredService<EndedSessions>();
        await ended.AddAsync("old", new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc), Token);
        await ended.AddAsync("new", Later, Token);
        Assert.Equal((false, true), (ended.Contains("old"), ended.Contains("new")));
        await using var context = store.Open();
        Assert.Equal("new", (await context.EndedSessions.SingleAsync(Token)).Session);
    }

    [Fact]
    public async Task While_the_store_is_away_a_session_is_ended_here_and_written_later()
    {
        await using var store = await TestStore.CreateAsync(StoreKind.Sqlite, servers);
        await using var replica = store.Replica();
        var (here, there) = (store.Services.GetRequiredService<EndedSessions>(), replica.GetRequiredService<EndedSessions>());
        await store.ExecuteAsync("ALTER TABLE ended_session RENAME TO away");
        await here.AddAsync("a", Later, Token);
        Assert.True(here.Contains("a"));
        await store.ExecuteAsync("ALTER TABLE away RENAME TO ended_session");
        await here.FollowAsync(Token);
        await there.FollowAsync(Token);
        Assert.True(there.Contains("a"));
    }
}
