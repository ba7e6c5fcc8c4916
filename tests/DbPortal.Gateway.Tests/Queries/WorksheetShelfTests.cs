using DbPortal.Gateway.Access;
using DbPortal.Gateway.Audit;
using DbPortal.Gateway.Metadata;
using DbPortal.Gateway.Queries;
using DbPortal.Gateway.Tests.Metadata;
using DbPortal.Gateway.Tests.Servers;
using Microsoft.Extensions.DependencyInjection;

namespace DbPortal.Gateway.Tests.Queries;

public sealed class WorksheetShelfTests(TestServers servers)
{
    private static readonly WorksheetTarget Shop = new("db", "shop", "public");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.PostgreSql)]
    public async Task A_new_worksheet_is_its_owners_alone(StoreKind kind)
    {
        await using var store = await People.StoreAsync(kind, servers);
        var sheet = await CreateAsync(store, "名前 report");
        Assert.Equal(("名前 report", "SELECT 1", Shop, 1, true), (sheet.Name, sheet.Text, sheet.Target, sheet.Version, sheet.CanEdit));
        Assert.Equal(sheet.Id, Assert.Single(await Shelf(store).ListAsync(People.Ann, Token)).Id);
        Assert.Empty(await Shelf(store).ListAsync(People.Bob, Token));
        Assert.Null(await Shelf(store).FindAsync(People.Bob, sheet.Id, Token));
        Assert.IsType<WorksheetResult.NotFound>(await Shelf(store).SaveAsync(People.Bob, sheet.Id, "x", Shop, 1, Token));
        Assert.False(await Shelf(store).DeleteAsync(People.Bob, sheet.Id, Token));
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.PostgreSql)]
    public async Task Sharing_with_a_group_lets_its_people_read_and_only_editors_write(StoreKind kind)
    {
        await using var store = await People.StoreAsync(kind, servers);
        var sheet = await CreateAsync(store, "mine");
        var team = new Member(MemberKind.Group, "team");
        Assert.IsType<WorksheetResult.Saved>(await Shelf(store).ShareAsync(People.Ann, sheet.Id, [new(team, CanEdit: false)], null, Token));
        var seen = Assert.Single(await Shelf(store).ListAsync(People.Bob, Token));
        Assert.False(seen.CanEdit);
        Assert.IsType<WorksheetResult.Denied>(await Shelf(store).SaveAsync(People.Bob, sheet.Id, "x", Shop, seen.Version, Token));
        Assert.Empty(await Shelf(store).ListAsync(People.Cid, Token));

        Assert.IsType<WorksheetResult.Saved>(await Shelf(store).ShareAsync(People.Ann, sheet.Id, [new(team, CanEdit: true)], null, Token));
        var shared = await Shelf(store).FindAsync(People.Bob, sheet.Id, Token);
        Assert.IsType<WorksheetResult.Saved>(await Shelf(store).SaveAsync(People.Bob, sheet.Id, "by bob", Shop, shared?.Version ?? 0, Token));
        Assert.IsType<WorksheetResult.Denied>(await Shelf(store).RenameAsync(People.Bob, sheet.Id, "bob's", Token));
        Assert.IsType<WorksheetResult.Denied>(await Shelf(store).ShareAsync(People.Bob, sheet.Id, [], null, Token));

        await Shelf(store).ShareAsync(People.Ann, sheet.Id, [], null, Token);
        Assert.Null(await Shelf(store).FindAsync(People.Bob, sheet.Id, Token));
        var audited = await store.Audit.ReadAsync(new AuditFilter { Action = AuditActions.WorksheetShare }, null, 10, Token);
        Assert.Equal(3, audited.Records.Count);
        Assert.Contains("group:team", audited.Records[1].Resources);
    }

    [Fact]
    public async Task Sharing_with_a_project_lets_those_read_who_may_view_it()
    {
        await using var store = await People.StoreAsync(StoreKind.Sqlite, servers);
        var sheet = await CreateAsync(store, "mine");
        Assert.IsType<WorksheetResult.Saved>(await Shelf(store).ShareAsync(People.Ann, sheet.Id, [], "shop", Token));
        Assert.NotNull(await Shelf(store).FindAsync(People.Cid, sheet.Id, Token));
        Assert.Null(await Shelf(store).FindAsync(People.Bob, sheet.Id, Token));
        Assert.IsType<WorksheetResult.Invalid>(await Shelf(store).ShareAsync(People.Ann, sheet.Id, [], "pay", Token));
        Assert.IsType<WorksheetResult.Invalid>(await Shelf(store).ShareAsync(People.Ann, sheet.Id, [new(Member.Everyone, false)], null, Token));
        Assert.IsType<WorksheetResult.Invalid>(await Shelf(store).ShareAsync(People.Ann, sheet.Id, [new(new Member(MemberKind.Group, "nobody"), false)], null, Token));
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.PostgreSql)]
    public async Task Saving_over_a_newer_version_is_a_conflict_that_shows_it(StoreKind kind)
    {
        await using var store = await People.StoreAsync(kind, servers);
        var sheet = await CreateAsync(store, "mine");
        var results = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => Shelf(store).SaveAsync(People.Ann, sheet.Id, $"text {i}", Shop, sheet.Version, Token))));
        var saved = Assert.IsType<WorksheetResult.Saved>(Assert.Single(results, result => result is WorksheetResult.Saved)).Worksheet;
        Assert.Equal(5, results.OfType<WorksheetResult.Conflict>().Count());
        Assert.All(results.OfType<WorksheetResult.Conflict>(), conflict => Assert.Equal(saved.Text, conflict.Current.Text));
    }

    [Fact]
    public async Task What_cannot_be_stored_is_told()
    {
        await using var store = await People.StoreAsync(StoreKind.Sqlite, servers);
        Assert.IsType<WorksheetResult.Invalid>(await Shelf(store).CreateAsync(People.Ann, "  ", "x", Shop, Token));
        Assert.IsType<WorksheetResult.Invalid>(await Shelf(store).CreateAsync(People.Ann, "x", "a\0b", Shop, Token));
        Assert.IsType<WorksheetResult.Invalid>(await Shelf(store).CreateAsync(People.Ann, "x", new string('x', WorksheetShelf.MaxLength + 1), Shop, Token));
        Assert.IsType<WorksheetResult.NotFound>(await Shelf(store).RenameAsync(People.Ann, "none", "x", Token));
    }

    private static WorksheetShelf Shelf(TestStore store) => store.Services.GetRequiredService<WorksheetShelf>();

    private static async Task<Worksheet> CreateAsync(TestStore store, string name) =>
        Assert.IsType<WorksheetResult.Saved>(await Shelf(store).CreateAsync(People.Ann, name, "SELECT 1", Shop, Token)).Worksheet;
}
