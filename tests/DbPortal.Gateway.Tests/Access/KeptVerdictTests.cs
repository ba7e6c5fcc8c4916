using DbPortal.Gateway.Queries;
using DbPortal.Gateway.Tests.Queries;

namespace DbPortal.Gateway.Tests.Access;

/// <summary>A verdict is kept with its text; it must never be given to anybody, or at any time, it was not made for.</summary>
public sealed class KeptVerdictTests
{
    private const string Sql = "SELECT ssn FROM people WHERE id = 1";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_same_text_is_decided_for_each_who_asks()
    {
        await using var workspace = await SmallWorkspace.OpenAsync(Token);
        for (var round = 0; round < 3; round++)
        {
            Assert.Equal("S-101", await CellAsync(workspace, Sql, keeper: true));
            Assert.Equal("******", await CellAsync(workspace, Sql, keeper: false));
        }
    }

    [Fact]
    public async Task What_a_text_is_for_is_part_of_the_question()
    {
        await using var workspace = await SmallWorkspace.OpenAsync(Token);
        var reads = new QueryRequest(SmallWorkspace.Writer, "small", "db", Sql);
        for (var round = 0; round < 2; round++)
        {
            Assert.IsType<QueryOutcome.Completed>(await workspace.Pipeline.RunAsync(reads, new CollectingConsumer(), Token));
            Assert.IsType<QueryOutcome.Denied>(await workspace.Pipeline.RunAsync(reads with { Purpose = QueryPurpose.Export }, new CollectingConsumer(), Token));
        }
    }

    [Fact]
    public async Task A_right_that_ends_shows_nothing_more()
    {
        var clock = new FixedClock(FixedClock.Noon);
        await using var workspace = await SmallWorkspace.OpenAsync(
            Token, bindings: "- { permissions: [data.unmask], members: ['serviceAccount:reader'], expires: '2026-03-04T13:00:00Z' }", clock: clock);
        Assert.Equal("S-101", await CellAsync(workspace, Sql, keeper: false));
        Assert.Equal("S-101", await CellAsync(workspace, Sql, keeper: false));
        clock.Now += TimeSpan.FromHours(2);
        Assert.Equal("******", await CellAsync(workspace, Sql, keeper: false));
    }

    private static async Task<string?> CellAsync(SmallWorkspace workspace, string sql, bool keeper)
    {
        var (_, results) = await workspace.AskAsync(keeper ? SmallWorkspace.Keeper : SmallWorkspace.Reader, sql, Token);
        return Assert.Single(Assert.Single(results).Rows)[0];
    }
}
