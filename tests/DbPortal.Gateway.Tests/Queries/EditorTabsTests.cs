using DbPortal.Gateway.Metadata;
using DbPortal.Gateway.Queries;
using DbPortal.Gateway.Tests.Metadata;
using DbPortal.Gateway.Tests.Servers;
using Microsoft.Extensions.DependencyInjection;

namespace DbPortal.Gateway.Tests.Queries;

public sealed class EditorTabsTests(TestServers servers)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.PostgreSql)]
    public async Task What_was_typed_is_there_again_after_a_restart(StoreKind kind)
    {
        await using var store = await People.StoreAsync(kind, servers);
        var saved = await Tabs(store).SaveAsync(People.Ann, Tab("a", "SELECT 1"), Token);
        await Tabs(store).SaveAsync(People.Ann, Tab("b", "SELECT 2"), Token);
        await Tabs(store).SaveAsync(People.Ann, (saved ?? Tab("", "")) with { Text = "SELECT 11" }, Token);
        await Tabs(store).ArrangeAsync(People.Ann, ["b", "a"], "a", Token);
        await store.AbandonAsync();
        var tabs = await Tabs(store).LoadAsync(People.Ann, Token);
        Assert.Equal([("b", "SELECT 2", false), ("a", "SELECT 11", true)], tabs.Select(tab => (tab.Id, tab.Text, tab.Active)));
        Assert.Equal(new WorksheetTarget("db", "shop", null), tabs[0].Target);
        Assert.Empty(await Tabs(store).LoadAsync(People.Bob, Token));
        await Tabs(store).CloseAsync(People.Bob, "a", Token);
        await Tabs(store).CloseAsync(People.Ann, "b", Token);
        Assert.Equal("a", Assert.Single(await Tabs(store).LoadAsync(People.Ann, Token)).Id);
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.PostgreSql)]
    public async Task Of_two_windows_the_second_does_not_overwrite_the_first(StoreKind kind)
    {
        await using var store = await People.StoreAsync(kind, servers);
        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Run(() => Tabs(store).SaveAsync(People.Ann, Tab("a", $"window {i}"), Token))));
        var kept = Assert.Single(results, result => result is not null);
        Assert.Equal(kept?.Text, Assert.Single(await Tabs(store).LoadAsync(People.Ann, Token)).Text);
        Assert.Null(await Tabs(store).SaveAsync(People.Ann, Tab("a", "late"), Token));
        Assert.Null(await Tabs(store).SaveAsync(People.Ann, Tab("closed", "x") with { Version = 3 }, Token));
    }

    [Fact]
    public async Task There_is_an_end_to_the_tabs_of_one_person()
    {
        await using var store = await People.StoreAsync(StoreKind.Sqlite, servers);
        for (var i = 0; i < EditorTabs.MaxTabs; i++)
            Assert.NotNull(await Tabs(store).SaveAsync(People.Ann, Tab($"t{i}", ""), Token));
        Assert.Null(await Tabs(store).SaveAsync(People.Ann, Tab("more", ""), Token));
        Assert.NotNull(await Tabs(store).SaveAsync(People.Bob, Tab("more", ""), Token));
    }

    private static EditorTabs Tabs(TestStore store) => store.Services.GetRequiredService<EditorTabs>();

    private static EditorTab Tab(string id, string text) => new(id, "Query", text, new WorksheetTarget("db", "shop", null), null, 0, 0, false, 0);
}
