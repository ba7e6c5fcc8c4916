using System.Text;
using DbPortal.Gateway.Engines;
using DbPortal.Gateway.Masking;
using DbPortal.Gateway.Tests.Queries;

namespace DbPortal.Gateway.Tests.Masking;

public sealed class ColumnMaskTests
{
    private const string Full = "******";

    [Theory]
    [InlineData("x")]
    [InlineData("a much longer value than that")]
    [InlineData("")]
    public void Full_tells_nothing(string value) => Assert.Equal(Full, Mask(MaskSpec.Full, value));

    [Theory]
    [InlineData(0, 4, "4111111111111111", "******1111")]
    [InlineData(1, 0, "Ann-Kathrin", "A******")]
    [InlineData(2, 2, "12345678", "12******78")]
    [InlineData(2, 2, "1234567", Full)]
    [InlineData(0, 4, "1234567", Full)]
    [InlineData(0, 4, "1234", Full)]
    [InlineData(1, 0, "Anna", Full)]
    [InlineData(1, 0, "", Full)]
    [InlineData(1, 1, "山田太郎さんへ", "山******へ")]
    [InlineData(1, 1, "👩‍👩‍👧abcdé", "👩‍👩‍👧******é")]
    [InlineData(1, 0, "e\u0301abcde", "e\u0301******")]
    [InlineData(0, 0, "nothing kept is full", Full)]
    [InlineData(int.MaxValue, int.MaxValue, "abc", Full)]
    public void Partial_keeps_whole_characters_and_hides_more_than_it_shows(int first, int last, string value, string expected) =>
        Assert.Equal(expected, Mask(new(MaskAlgorithm.Partial) { KeepFirst = first, KeepLast = last }, value));

    [Theory]
    [InlineData("2026-01-31", "****-**-31")]
    [InlineData("2026-0", Full)]
    public void Range_replaces_by_position_and_hides_short_values_whole(string value, string expected) =>
        Assert.Equal(expected, Mask(new(MaskAlgorithm.Range) { Ranges = [new(5, 7, "**"), new(0, 4, "****")] }, value));

    [Fact]
    public void Ranges_that_make_no_sense_hide_all()
    {
        Assert.Equal(Full, Mask(new(MaskAlgorithm.Range), "value"));
        Assert.Equal(Full, Mask(new(MaskAlgorithm.Range) { Ranges = [new(0, 3, "*"), new(2, 4, "*")] }, "value"));
        Assert.Equal(Full, Mask(new(MaskAlgorithm.Range) { Ranges = [new(3, 3, "*")] }, "value"));
        Assert.Equal(Full, Mask(new(MaskAlgorithm.Range) { Ranges = [new(-1, 3, "*")] }, "value"));
    }

    [Theory]
    [InlineData("ann.lee@example.com", "a******@example.com")]
    [InlineData("ed@example.com", "******@example.com")]
    [InlineData("山田太郎@example.co.jp", "山******@example.co.jp")]
    [InlineData("no address", Full)]
    [InlineData("@example.com", Full)]
    [InlineData("ann@", Full)]
    [InlineData("ann@localhost", Full)]
    [InlineData("ann@example.com and 078-05-1120", Full)]
    [InlineData("my ssn is 078-05-1120 ann@example.com", Full)]
    [InlineData("a@b@example.com", Full)]
    public void Email_shows_the_domain_of_one_plain_address(string value, string expected) => Assert.Equal(expected, Mask(new(MaskAlgorithm.Email), value));

    [Theory]
    [InlineData("+49 (30) 1234-5678", "******5678")]
    [InlineData("555-1234", Full)]
    [InlineData("call 030 12345678", Full)]
    public void Phone_shows_the_last_digits(string value, string expected) => Assert.Equal(expected, Mask(new(MaskAlgorithm.Phone), value));

    [Theory]
    [InlineData("4111111111111111", "******1111")]
    [InlineData("4111-1111 1111-1111", "******1111")]
    [InlineData("6304000000000000004", Full)]
    [InlineData("4111111111111112", Full)]
    [InlineData("41111111111", Full)]
    [InlineData("card 4111111111111111", Full)]
    [InlineData("", Full)]
    public void Card_shows_the_last_digits_of_a_card_number(string value, string expected) => Assert.Equal(expected, Mask(new(MaskAlgorithm.Card), value));

    [Theory]
    [InlineData("45", "[40, 50)")]
    [InlineData("50", "[50, 60)")]
    [InlineData("-0.5", "[-10, 0)")]
    [InlineData("99999999999999999999999", Full)]
    [InlineData("1e3", Full)]
    [InlineData("NaN", Full)]
    public void Bucket_gives_the_interval_a_number_lies_in(string value, string expected) =>
        Assert.Equal(expected, Mask(new(MaskAlgorithm.Bucket) { Step = 10 }, value, CellKind.Number));

    [Theory]
    [InlineData("17.99", "< 18")]
    [InlineData("18", "[18, 65)")]
    [InlineData("64.5", "[18, 65)")]
    [InlineData("65", ">= 65")]
    [InlineData("70000000000000000000000", ">= 65")]
    public void Bucket_with_bounds_is_open_at_both_ends(string value, string expected) =>
        Assert.Equal(expected, Mask(new(MaskAlgorithm.Bucket) { Bounds = [18, 65] }, value, CellKind.Number));

    [Fact]
    public void Buckets_that_make_no_sense_hide_all()
    {
        Assert.Equal(Full, Mask(new(MaskAlgorithm.Bucket), "5"));
        Assert.Equal(Full, Mask(new(MaskAlgorithm.Bucket) { Step = 0 }, "5"));
        Assert.Equal(Full, Mask(new(MaskAlgorithm.Bucket) { Step = 1, Bounds = [1] }, "5"));
        Assert.Equal(Full, Mask(new(MaskAlgorithm.Bucket) { Bounds = [2, 1] }, "5"));
    }

    [Fact]
    public void Hash_is_the_same_for_the_same_value_and_key_alone()
    {
        var spec = new MaskSpec(MaskAlgorithm.Hash);
        var token = Mask(spec, "ann");
        Assert.Matches("^hash:[0-9a-f]{32}$", token);
        Assert.Equal(token, Mask(spec, "ann"));
        Assert.NotEqual(token, Mask(spec, "Ann"));
        Assert.NotEqual(token, Mask(spec, "ann", keys: new MaskKeys("another secret of 16"u8)));
    }

    [Theory]
    [InlineData("1234.5", "1200")]
    [InlineData("-1250", "-1300")]
    [InlineData("49.99", "0")]
    [InlineData("NaN", Full)]
    [InlineData("1e5", Full)]
    public void Round_gives_the_nearest_multiple(string value, string expected) =>
        Assert.Equal(expected, Mask(new(MaskAlgorithm.Round) { Step = 100 }, value, CellKind.Number));

    [Theory]
    [InlineData("year", "1984-07-30 10:00:00+00", "1984")]
    [InlineData("month", "1984-07-30", "1984-07")]
    [InlineData("month", "0044-03-15 BC", Full)]
    [InlineData("month", "July 1984", Full)]
    [InlineData("century", "1984-07-30", Full)]
    public void Date_cuts_to_a_unit(string unit, string value, string expected) => Assert.Equal(expected, Mask(new(MaskAlgorithm.Date) { Unit = unit }, value));

    [Fact]
    public void Regex_replaces_and_hides_what_it_does_not_match()
    {
        var spec = new MaskSpec(MaskAlgorithm.Regex) { Pattern = @"\d+", Substitute = "#" };
        Assert.Equal("AB-#-#", Mask(spec, "AB-12-345"));
        Assert.Equal(Full, Mask(spec, "no digits"));
        Assert.Equal("#é山#", Mask(spec, "1é山22"));
        Assert.Equal("<1>é<22>", Mask(spec with { Pattern = "([0-9]+)", Substitute = "<$1>" }, "1é22"));
        Assert.Equal("-1-2-", Mask(spec with { Pattern = "", Substitute = "-" }, "12"));
        Assert.Equal(new string('#', 5_000), Mask(spec with { Pattern = "[0-9]" }, new string('7', 5_000)));
        Assert.Equal(Full, Mask(spec, new string('7', 70_000)));
        Assert.Equal(Full, Mask(spec with { Pattern = "(" }, "12"));
        Assert.Equal(Full, Mask(spec with { Pattern = @"(a)\1" }, "aa"));
        Assert.Equal(Full, Mask(spec with { Pattern = null }, "12"));
    }

    [Fact]
    public void Inner_and_outer_hide_the_middle_or_the_ends()
    {
        Assert.Equal("12******78", Mask(new(MaskAlgorithm.InnerOuter) { KeepFirst = 2, KeepLast = 2 }, "12345678"));
        Assert.Equal("******3456******", Mask(new(MaskAlgorithm.InnerOuter) { KeepFirst = 2, KeepLast = 2, Outer = true }, "12345678"));
        Assert.Equal(Full, Mask(new(MaskAlgorithm.InnerOuter) { KeepFirst = 2, KeepLast = 2, Outer = true }, "1234567"));
    }

    [Fact]
    public void Constant_and_null_know_nothing_of_the_value()
    {
        Assert.Equal("hidden", Mask(new(MaskAlgorithm.Constant) { Substitute = "hidden" }, "secret"));
        Assert.Equal(Full, Mask(new(MaskAlgorithm.Constant), "secret"));
        Assert.Null(Mask(new(MaskAlgorithm.Null), "secret"));
    }

    [Fact]
    public void Null_stays_null_unless_the_mask_covers_it()
    {
        foreach (var algorithm in Enum.GetValues<MaskAlgorithm>().Where(a => a is not (MaskAlgorithm.None or MaskAlgorithm.Null)))
        {
            Assert.Null(Mask(new(algorithm), null));
            Assert.NotNull(Mask(new(algorithm, MaskNulls: true), null));
        }

        Assert.Matches("^hash:", Mask(new(MaskAlgorithm.Hash, MaskNulls: true), null));
    }

    [Theory]
    [InlineData(MaskAlgorithm.Json)]
    [InlineData((MaskAlgorithm)99)]
    public void What_is_not_known_is_masked_in_full(MaskAlgorithm algorithm) => Assert.Equal(Full, Mask(new(algorithm), "value"));

    [Theory]
    [InlineData(CellKind.Binary)]
    [InlineData(CellKind.Boolean)]
    [InlineData(CellKind.Json)]
    public void Masks_made_for_text_hide_other_kinds_whole(CellKind kind)
    {
        foreach (var spec in (MaskSpec[])[new(MaskAlgorithm.Partial) { KeepFirst = 1 }, new(MaskAlgorithm.Email), new(MaskAlgorithm.Range) { Ranges = [new(0, 1, "*")] }])
            Assert.Equal(Full, Mask(spec, "ann.lee@example.com", kind));
    }

    [Fact]
    public void No_mask_shows_anything_of_a_value_that_is_one_of_a_few()
    {
        foreach (var algorithm in Enum.GetValues<MaskAlgorithm>().Where(a => a is not (MaskAlgorithm.None or MaskAlgorithm.Null)))
        {
            var spec = new MaskSpec(algorithm) { KeepLast = 1, Step = 1, Unit = "day", Pattern = "^", Ranges = [new(0, 1, "*")], Substitute = Full };
            Assert.Equal(Full, Mask(spec, "2026-01-01 ann.lee@example.com", shape: ValueShape.Choice));
            Assert.Equal(Full, Mask(spec, "true", CellKind.Boolean));
        }
    }

    [Fact]
    public void Bytes_that_are_no_text_are_hidden_whole()
    {
        var mask = MaskFactory.For(new(MaskAlgorithm.Partial) { KeepFirst = 1 }, Shields.Keys, FakeRows.Column("v"));
        var buffer = new MaskBuffer();
        Assert.True(mask?.Apply(new RawCell(CellKind.Text, [0xC3, 0x28, 0xFF, 0xFE, 0x80, 0x80, 0x80, 0x80, 0x80]), buffer));
        Assert.Equal(Full, Encoding.UTF8.GetString(buffer.Written));
    }

    [Fact]
    public void A_long_value_is_masked_in_a_moment()
    {
        var value = new string('é', 1_000_000);
        Assert.Equal("éé******", Mask(new(MaskAlgorithm.Partial) { KeepFirst = 2 }, value));
    }

    [Fact]
    public void No_mask_allocates_for_a_cell()
    {
        var cell = "ann.lee@example.com 4111-1111-1111-1111"u8;

        // The platform's linear-time expressions allocate for each match.
        foreach (var algorithm in Enum.GetValues<MaskAlgorithm>().Where(a => a is not (MaskAlgorithm.None or MaskAlgorithm.Regex)))
        {
            var spec = new MaskSpec(algorithm) { KeepFirst = 1, KeepLast = 1, Step = 1, Unit = "year", Pattern = "[0-9]", Ranges = [new(0, 1, "*")], Substitute = "#" };
            var mask = MaskFactory.For(spec, Shields.Keys, FakeRows.Column("v"));
            var buffer = new MaskBuffer();
            _ = Allocated(mask, cell, buffer);
            Assert.Equal((algorithm, 0), (algorithm, Allocated(mask, cell, buffer)));
        }
    }

    private static long Allocated(ColumnMask? mask, ReadOnlySpan<byte> cell, MaskBuffer buffer)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
            mask?.Apply(new RawCell(CellKind.Text, cell), buffer);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static string? Mask(MaskSpec spec, string? value, CellKind kind = CellKind.Text, MaskKeys? keys = null, ValueShape? shape = null)
    {
        var mask = MaskFactory.For(spec, keys ?? Shields.Keys, FakeRows.Column("v") with { Shape = shape });
        Assert.NotNull(mask);
        var buffer = new MaskBuffer();
        buffer.Append("left over"u8);
        var cell = value is null ? new RawCell(CellKind.Null, default) : new RawCell(kind, Encoding.UTF8.GetBytes(value));
        return mask.Apply(cell, buffer) ? Encoding.UTF8.GetString(buffer.Written) : null;
    }
}
