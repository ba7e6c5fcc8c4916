using DbPortal.Gateway.Access;
using DbPortal.Gateway.Metadata;
using DbPortal.Gateway.Queries;
using DbPortal.Gateway.Tests.Metadata;
using DbPortal.Gateway.Tests.Servers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DbPortal.Gateway.Tests.Queries;

public sealed class QueryHistoryTests(TestServers servers)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.PostgreSql)]
    public async Task Everybody_finds_their_own_runs_newest_first(StoreKind kind)
    {
        await using var store = await TestStore.CreateAsync(kind, servers);
        for (var i = 0; i < 25; i++)
            Assert.True(History(store).Add(Run(People.Ann, $"SELECT {i} FROM Orders")));
        History(store).Add(Run(People.Bob, "SELECT bob"));
        var first = await History(store).ReadAsync(People.Ann, null, null, 20, Token);
        var second = await History(store).ReadAsync(People.Ann, null, first.Next, 20, Token);
        Assert.Equal(Enumerable.Range(0, 25).Reverse().Select(i => $"SELECT {i} FROM Orders"), first.Entries.Concat(second.Entries).Select(entry => entry.Sql));
        Assert.Null(second.Next);
        var found = Assert.Single((await History(store).ReadAsync(People.Ann, "select 17 from orders", null, 20, Token)).Entries);
        Assert.Equal(Run(People.Ann, "SELECT 17 FROM Orders"), found);
        Assert.Empty((await History(store).ReadAsync(People.Cid, null, null, 20, Token)).Entries);
    }

    [Fact]
    public async Task What_waits_is_written_at_the_end()
    {
        await using var store = await TestStore.CreateAsync(StoreKind.Sqlite, servers);
        History(store).Add(Run(People.Ann, "SELECT \0 1 \ud800"));
        await History(store).DisposeAsync();
        await using var context = store.Open();
        Assert.Equal("SELECT \ufffd 1 \ufffd", (await context.History.SingleAsync(Token)).Sql);
    }

    [Fact]
    public async Task The_old_and_the_too_many_are_removed()
    {
        await using var store = await TestStore.CreateAsync(StoreKind.Sqlite, servers);
        var now = DateTime.SpecifyKind(TimeProvider.System.GetUtcNow().UtcDateTime, DateTimeKind.Utc);
        History(store).Add(Run(People.Bob, "old") with { AtUtc = now - TimeSpan.FromDays(91) });
        History(store).Add(Run(People.Bob, "new") with { AtUtc = now });
        for (var i = 0; i < HistoryWriter.MaxPerPerson + 10; i++)
            History(store).Add(Run(People.Ann, $"{i}") with { AtUtc = now });
        var writer = store.Services.GetRequiredService<HistoryWriter>();
        await writer.FlushAsync(Token);
        await writer.PruneAsync(Token);
        Assert.Equal("new", Assert.Single((await History(store).ReadAsync(People.Bob, null, null, 20, Token)).Entries).Sql);
        await using var context = store.Open();
        Assert.Equal(HistoryWriter.MaxPerPerson, await context.History.CountAsync(row => row.Actor == People.Ann.Name, Token));
        Assert.Equal("10", (await context.History.Where(row => row.Actor == People.Ann.Name).OrderBy(row => row.Id).FirstAsync(Token)).Sql);
    }

    private static QueryHistory History(TestStore store) => store.Services.GetRequiredService<QueryHistory>();

    private static HistoryEntry Run(Principal principal, string sql) => new(
        "audit-1", new DateTime(2026, 5, 1, 10, 0, 0, DateTimeKind.Utc), principal.Id, "db", "shop", null, sql, QueryPurpose.Editor, ErrorCode.Timeout, 3, TimeSpan.FromMilliseconds(12.5));
}
