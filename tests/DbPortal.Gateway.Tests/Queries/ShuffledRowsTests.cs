using System.Globalization;
using System.Text;
using DbPortal.Gateway.Queries;

namespace DbPortal.Gateway.Tests.Queries;

public sealed class ShuffledRowsTests
{
    [Fact]
    public async Task Every_row_comes_once_however_many_there_are()
    {
        var count = (2 * ShuffledRows.MaxRows) + 17;
        await using var rows = new ShuffledRows(Numbers(count, _ => 0), []);
        var seen = (await ReadAsync(rows)).Select(r => r.Number).ToList();
        Assert.NotEqual(Enumerable.Range(0, count), seen);
        Assert.Equal(Enumerable.Range(0, count), seen.Order());
    }

    [Fact]
    public async Task Rows_stay_among_those_that_are_sorted_alike()
    {
        await using var rows = new ShuffledRows(Numbers(900, i => i / 300), [1]);
        var seen = await ReadAsync(rows);
        Assert.Equal(Enumerable.Range(0, 900).Select(i => i / 300), seen.Select(r => r.Key));
        Assert.NotEqual(Enumerable.Range(0, 900), seen.Select(r => r.Number));
        Assert.Equal(Enumerable.Range(0, 900), seen.Select(r => r.Number).Order());
    }

    [Fact]
    public async Task Nothing_comes_of_nothing()
    {
        await using var rows = new ShuffledRows(Numbers(0, _ => 0), []);
        Assert.Empty(await ReadAsync(rows));
        Assert.False(await rows.ReadAsync(TestContext.Current.CancellationToken));
    }

    private static FakeRows Numbers(int count, Func<int, int> key) => new(
        [FakeRows.Column("n"), FakeRows.Column("k")],
        [.. Enumerable.Range(0, count).Select(i => new[] { FakeRows.Number(Text(i)), FakeRows.Number(Text(key(i))) })]);

    private static async Task<List<(int Number, int Key)>> ReadAsync(ShuffledRows rows)
    {
        var seen = new List<(int, int)>();
        while (await rows.ReadAsync(TestContext.Current.CancellationToken))
            seen.Add((Number(rows, 0), Number(rows, 1)));
        return seen;
    }

    private static int Number(ShuffledRows rows, int ordinal) => int.Parse(Encoding.UTF8.GetString(rows.Get(ordinal).Bytes), CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
