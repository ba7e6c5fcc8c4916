using DbPortal.Gateway.Engines;
using DbPortal.Gateway.Masking;
using DbPortal.Gateway.Queries;
using static DbPortal.Gateway.Tests.Queries.FakeRows;
using static DbPortal.Gateway.Tests.Queries.Shields;

namespace DbPortal.Gateway.Tests.Queries;

public sealed class MaskedResultTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_column_gets_its_own_mask()
    {
        var result = Shield(
            new FakeRows([Column("a"), Column("b"), Column("c", "integer")], [Text("open"), Text("4111111111111111"), Number("7")], [Null, Null, Null]),
            Plan(Pass(), Masked(new(MaskAlgorithm.Partial) { KeepLast = 4 }), Masked(MaskSpec.Full)));
        Assert.True(await result.ReadAsync(Token));
        Assert.Equal("open", TextOf(result.Get(0)));
        Assert.Equal("******1111", TextOf(result.Get(1)));
        Assert.Equal("******", TextOf(result.Get(2)));
        Assert.Equal(CellKind.Text, result.Get(2).Kind);
        Assert.True(await result.ReadAsync(Token));
        Assert.Null(TextOf(result.Get(1)));
        Assert.False(await result.ReadAsync(Token));
        Assert.Equal([false, true, true], result.Columns.Select(c => c.Masked));
        Assert.Equal("partial", result.Columns[1].Mask);
        Assert.Equal(2, result.RowCount);
        Assert.False(result.Truncated);
    }

    [Theory]
    [InlineData(2, 2, true)]
    [InlineData(3, 3, false)]
    [InlineData(0, 0, true)]
    public async Task The_limit_of_rows_ends_a_result(long limit, long expected, bool truncated)
    {
        var rows = new FakeRows([Column("a")], [Text("1")], [Text("2")], [Text("3")]);
        var result = Shield(rows, Plan(Pass()), new RunLimits(limit, long.MaxValue, TimeSpan.FromSeconds(1)));
        while (await result.ReadAsync(Token))
        {
        }

        Assert.Equal(expected, result.RowCount);
        Assert.Equal(truncated, result.Truncated);
        Assert.InRange(rows.RowsRead, 0, limit + 1);
        Assert.False(await result.ReadAsync(Token));
    }

    [Fact]
    public async Task The_limit_of_bytes_ends_a_result_after_a_whole_row()
    {
        var result = Shield(
            new FakeRows([Column("a")], [Text("12345")], [Text("12345")], [Text("12345")]), Plan(Pass()), new RunLimits(null, 6, TimeSpan.FromSeconds(1)));
        var cells = new List<string?>();
        while (await result.ReadAsync(Token))
            cells.Add(TextOf(result.Get(0)));
        Assert.Equal(["12345", "12345"], cells);
        Assert.True(result.Truncated);
    }
}
