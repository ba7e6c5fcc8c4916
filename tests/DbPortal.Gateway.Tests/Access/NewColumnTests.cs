using DbPortal.Gateway.Manifest;
using DbPortal.Gateway.Masking;
using DbPortal.Gateway.Masking.Net;
using DbPortal.Gateway.Metadata;
using DbPortal.Gateway.Queries;
using DbPortal.Gateway.Targets;
using DbPortal.Gateway.Tests.Queries;
using DbPortal.Sql.Catalog;

namespace DbPortal.Gateway.Tests.Access;

/// <summary>What comes to a table with masked columns is masked until somebody has looked at it.</summary>
public sealed class NewColumnTests
{
    private static readonly string[] Add = ["ALTER TABLE people ADD COLUMN passport TEXT", "UPDATE people SET passport = 'P-1'"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_column_beside_masked_ones_is_masked_and_may_only_be_shown()
    {
        await using var workspace = await OpenWithNewColumnAsync();
        Assert.Equal("******", await PassportAsync(workspace));
        Assert.Equal("P-1", await PassportAsync(workspace, keeper: true));
        Assert.Equal([ViolationKeys.MaskedUsage], await workspace.RefusalsAsync(SmallWorkspace.Reader, "SELECT id FROM people WHERE passport = 'P-1'", Token));
        var (_, results) = await workspace.AskAsync(SmallWorkspace.Reader, "SELECT name, city FROM people WHERE id = 1", Token);
        Assert.Equal(["Ada", "Oslo"], Assert.Single(Assert.Single(results).Rows));
    }

    [Fact]
    public async Task What_somebody_has_looked_at_is_shown_from_then_on()
    {
        await using var workspace = await OpenWithNewColumnAsync();
        var desk = workspace.Get<NewColumnDesk>();
        Assert.Equal(["main.people.passport"], await ListAsync(desk));
        Assert.IsType<NewColumnsResult.Refused>(await desk.AcceptAsync(SmallWorkspace.Keeper, "small", "db", ["main.people.ssn"], Token));
        Assert.Equal("******", await PassportAsync(workspace));
        Assert.Empty(Assert.IsType<NewColumnsResult.Found>(await desk.AcceptAsync(SmallWorkspace.Keeper, "small", "db", ["main.people.passport"], Token)).Columns);
        Assert.Equal("P-1", await PassportAsync(workspace));
        Assert.Empty(await ListAsync(desk));
        var (_, results) = await workspace.AskAsync(SmallWorkspace.Reader, "SELECT ssn FROM people WHERE id = 1", Token);
        Assert.Equal(["******"], Assert.Single(Assert.Single(results).Rows));
    }

    [Fact]
    public async Task A_column_that_changes_its_name_or_type_is_new_again()
    {
        await using var workspace = await OpenWithNewColumnAsync();
        var desk = workspace.Get<NewColumnDesk>();
        await desk.AcceptAsync(SmallWorkspace.Keeper, "small", "db", ["main.people.passport"], Token);
        await RunAsync(workspace, "ALTER TABLE people RENAME COLUMN passport TO paper");
        Assert.Equal(["main.people.paper"], await ListAsync(desk));
        await desk.AcceptAsync(SmallWorkspace.Keeper, "small", "db", ["main.people.paper"], Token);
        await RunAsync(workspace, "ALTER TABLE people DROP COLUMN paper", "ALTER TABLE people ADD COLUMN paper BLOB");
        Assert.Equal(["main.people.paper"], await ListAsync(desk));
    }

    [Fact]
    public async Task Tables_without_masked_columns_may_grow()
    {
        await using var workspace = await SmallWorkspace.OpenAsync(Token);
        await PassportAsync(workspace, "city");
        await RunAsync(workspace, "ALTER TABLE lists ADD COLUMN w TEXT", "UPDATE lists SET w = 'open'");
        var (_, results) = await workspace.AskAsync(SmallWorkspace.Reader, "SELECT w FROM lists WHERE id = 1", Token);
        Assert.Equal(["open"], Assert.Single(Assert.Single(results).Rows));
        Assert.Empty(await ListAsync(workspace.Get<NewColumnDesk>()));
    }

    [Theory]
    [InlineData("", "", "******")]
    [InlineData(", newColumns: mask", "", "******")]
    [InlineData(", newColumns: show", "", "P-1")]
    [InlineData("", "- { match: { column: passport }, semanticType: none }", "P-1")]
    public async Task A_rule_or_the_policy_may_open_them(string settings, string rule, string shown)
    {
        await using var workspace = await OpenWithNewColumnAsync(settings, rule);
        Assert.Equal(shown, await PassportAsync(workspace));
    }

    [Fact]
    public async Task A_policy_that_does_not_exist_is_an_error() =>
        Assert.Contains("neither mask nor show", Assert.Single((await Assert.ThrowsAsync<ManifestException>(() => SmallWorkspace.OpenAsync(Token, settings: ", newColumns: hide"))).Errors).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Without_the_ledger_nothing_is_decided_and_everybody_is_told()
    {
        await using var workspace = await SmallWorkspace.OpenAsync(Token, ledger: new DeadLedger());
        var (outcome, results) = await workspace.AskAsync(SmallWorkspace.Reader, "SELECT name FROM people", Token);
        Assert.Equal(ErrorCode.AuditUnavailable, Assert.IsType<QueryOutcome.Denied>(outcome).Code);
        Assert.Empty(results);
        Assert.Equal(ErrorCode.AuditUnavailable, Assert.IsType<CatalogViewResult.Refused>(await workspace.Get<CatalogBrowser>().ViewAsync(SmallWorkspace.Reader, "small", "db", false, Token)).Code);
        Assert.Equal(ErrorCode.AuditUnavailable, Assert.IsType<NewColumnsResult.Refused>(await workspace.Get<NewColumnDesk>().ListAsync("small", "db", Token)).Code);
        var instance = Assert.Single(workspace.Get<IWorkspaceSource>().Current.Instances);
        var (parts, refused) = await workspace.Get<NetSurvey>().OfAsync(instance, new NetEntry("net", null, false), Token);
        Assert.Empty(parts);
        Assert.Equal(ErrorCode.AuditUnavailable, refused?.Code);
    }

    private static async Task<SmallWorkspace> OpenWithNewColumnAsync(string settings = "", string rule = "")
    {
        var workspace = await SmallWorkspace.OpenAsync(Token, rules: rule, settings: settings);
        await PassportAsync(workspace, "city"); // what is there now is the beginning
        await RunAsync(workspace, Add);
        return workspace;
    }

    private static async Task RunAsync(SmallWorkspace workspace, params string[] statements)
    {
        foreach (var sql in statements)
            Assert.Empty(await workspace.RefusalsAsync(SmallWorkspace.Keeper, sql, Token));
    }

    private static async Task<string?> PassportAsync(SmallWorkspace workspace, string column = "passport", bool keeper = false)
    {
        var (_, results) = await workspace.AskAsync(keeper ? SmallWorkspace.Keeper : SmallWorkspace.Reader, $"SELECT {column} FROM people WHERE id = 1", Token);
        return Assert.Single(Assert.Single(results).Rows)[0];
    }

    private sealed class DeadLedger : IColumnLedger
    {
        public Task<IReadOnlySet<ColumnName>> FindNewAsync(Target target, IReadOnlyList<Relation> masked, CancellationToken cancellationToken) =>
            throw new StoreUnavailableException("The store does not answer.");
    }

    private static async Task<IReadOnlyList<string>> ListAsync(NewColumnDesk desk) =>
        Assert.IsType<NewColumnsResult.Found>(await desk.ListAsync("small", "db", Token)).Columns;
}
