using DbPortal.Gateway.Queries;
using DbPortal.Gateway.Tests.Queries;

namespace DbPortal.Gateway.Tests.Access;

/// <summary>Rows grouped or partitioned by a masked column come in the order of its values on every server; nobody is to learn a rank from that.</summary>
public sealed class RowOrderTests
{
    // Three rows have six orders: that all of these come alike by chance happens once in 10^30.
    private const int Often = 40;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("SELECT id, count(*) OVER (PARTITION BY pay) FROM people")]
    [InlineData("SELECT max(id) FROM people GROUP BY pay")]
    [InlineData("SELECT DISTINCT id, pay FROM people")]
    [InlineData("SELECT id FROM (SELECT id, count(*) OVER (PARTITION BY pay) FROM people) d")]
    public async Task Rows_in_the_order_of_masked_values_are_mixed(string sql)
    {
        await using var workspace = await SmallWorkspace.OpenAsync(Token);
        var orders = await FirstColumnsAsync(workspace, sql, null);
        Assert.All(orders, o => Assert.Equal("1 2 3", string.Join(' ', o.Split(' ').Order(StringComparer.Ordinal))));
        Assert.True(orders.Distinct().Count() > 1);
    }

    [Fact]
    public async Task A_limit_of_rows_picks_after_mixing()
    {
        await using var workspace = await SmallWorkspace.OpenAsync(Token);
        var firsts = await FirstColumnsAsync(workspace, "SELECT max(id) FROM people GROUP BY pay", RunLimits.Default with { Rows = 1 });
        Assert.True(firsts.Distinct().Count() > 1);
    }

    [Fact]
    public async Task Rows_keep_the_order_that_was_asked_for()
    {
        await using var workspace = await SmallWorkspace.OpenAsync(Token);
        var orders = await FirstColumnsAsync(workspace, "SELECT id, city, count(*) OVER (PARTITION BY pay) FROM people ORDER BY city DESC", null);
        Assert.All(orders, o => Assert.EndsWith(" 2", o));
        Assert.True(orders.Distinct().Count() == 2);
        Assert.Single((await FirstColumnsAsync(workspace, "SELECT id, count(*) OVER (PARTITION BY pay) FROM people ORDER BY id DESC", null)).Distinct(), "3 2 1");
    }

    [Fact]
    public async Task Whoever_sees_the_column_gets_rows_as_the_server_sends_them()
    {
        await using var workspace = await SmallWorkspace.OpenAsync(Token);
        for (var i = 0; i < Often; i++)
        {
            var (_, results) = await workspace.AskAsync(SmallWorkspace.Keeper, "SELECT id, count(*) OVER (PARTITION BY pay) FROM people", Token);
            Assert.Equal(["2", "3", "1"], results[0].Rows.Select(r => r[0]));
        }
    }

    [Theory]
    [InlineData("SELECT max(id) FROM people GROUP BY pay LIMIT 1", ViolationKeys.MaskedUsage)]
    [InlineData("SELECT DISTINCT pay, city FROM people ORDER BY city LIMIT 1", ViolationKeys.MaskedUsage)]
    [InlineData("SELECT m, row_number() OVER () FROM (SELECT max(id) AS m FROM people GROUP BY pay) d", ViolationKeys.MaskedUsage)]
    [InlineData("SELECT group_concat(m) FROM (SELECT max(id) AS m FROM people GROUP BY pay) d", ViolationKeys.MaskedUsage)]
    [InlineData("SELECT (SELECT max(id) FROM people GROUP BY pay)", ViolationKeys.MaskedUsage)]
    [InlineData("SELECT max(id) FROM people GROUP BY pay ORDER BY count(*)", ViolationKeys.MaskedOrder)]
    public async Task What_would_show_the_order_is_refused(string sql, string reason)
    {
        await using var workspace = await SmallWorkspace.OpenAsync(Token);
        Assert.Equal([reason], await workspace.RefusalsAsync(SmallWorkspace.Reader, sql, Token));
    }

    [Theory]
    [InlineData("SELECT id, ssn, count(*) FROM people GROUP BY id, ssn ORDER BY count(*), id LIMIT 2")]
    [InlineData("SELECT DISTINCT id, name, pay FROM people ORDER BY id LIMIT 2")]
    [InlineData("SELECT city, count(DISTINCT pay) FROM people GROUP BY city LIMIT 1")]
    [InlineData("SELECT city, count(*) FROM people GROUP BY city ORDER BY 2 LIMIT 1")]
    [InlineData("SELECT * FROM (SELECT id, row_number() OVER (PARTITION BY ssn ORDER BY id) AS n FROM people) d ORDER BY id LIMIT 2")]
    public async Task Ordinary_work_is_not_in_the_way(string sql)
    {
        await using var workspace = await SmallWorkspace.OpenAsync(Token);
        Assert.Empty(await workspace.RefusalsAsync(SmallWorkspace.Reader, sql, Token));
    }

    private static async Task<IReadOnlyList<string>> FirstColumnsAsync(SmallWorkspace workspace, string sql, RunLimits? limits)
    {
        var orders = new List<string>();
        for (var i = 0; i < Often; i++)
        {
            var (_, results) = await workspace.AskAsync(SmallWorkspace.Reader, sql, Token, limits);
            orders.Add(string.Join(' ', Assert.Single(results).Rows.Select(r => r[0])));
        }
        return orders;
    }
}
