namespace DbPortal.Gateway.Tests.Corpus;

public sealed class RowComparerTests
{
    [Theory]
    [InlineData("1.50", "1.5")]
    [InlineData("12345678901234567890123", "12345678901234567890123")]
    [InlineData("0.30000000000000004", "0.3")]
    [InlineData("t", "true")]
    [InlineData("2024-05-06 07:08:00+00", "2024-05-06T07:08:00Z")]
    [InlineData("2024-05-06", "2024-05-06 00:00:00")]
    [InlineData("\\xAB01", "0xab01")]
    [InlineData("{\"b\": 1.0, \"a\": [null, \"x\"]}", "{\"a\":[null,\"x\"],\"b\":1}")]
    [InlineData("fixed     ", "fixed")]
    public void Two_ways_to_write_a_value_are_equal(string one, string other) => Assert.Equal(CanonicalCell.Of(one), CanonicalCell.Of(other));

    [Theory]
    [InlineData("1.50", "1.51")]
    [InlineData("12345678901234567890123", "12345678901234567890124")]
    [InlineData("2024-05-06 07:08:00+00", "2024-05-06 07:08:00+02")]
    [InlineData("{1,2}", "{2,1}")]
    [InlineData("a", "A")]
    public void Different_values_stay_different(string one, string other) => Assert.NotEqual(CanonicalCell.Of(one), CanonicalCell.Of(other));

    [Fact]
    public void Null_is_not_the_empty_text() => Assert.NotNull(Compare([[null]], [[""]], ordered: true));

    [Fact]
    public void Order_counts_only_where_the_query_orders()
    {
        Assert.Null(Compare([["1"], ["2"]], [["2"], ["1"]], ordered: false));
        Assert.NotNull(Compare([["1"], ["2"]], [["2"], ["1"]], ordered: true));
    }

    [Fact]
    public void A_row_too_many_is_a_difference() => Assert.NotNull(Compare([["1"]], [["1"], ["1"]], ordered: false));

    [Fact]
    public void A_masked_column_is_left_out() => Assert.Null(RowComparer.Difference([["*masked*", "1"]], 1, [["******", "1"]], ordered: true, [0]));

    private static string? Compare(IReadOnlyList<IReadOnlyList<string?>> expected, IReadOnlyList<IReadOnlyList<string?>> rows, bool ordered) =>
        RowComparer.Difference(expected, expected.Count, rows, ordered, []);
}
