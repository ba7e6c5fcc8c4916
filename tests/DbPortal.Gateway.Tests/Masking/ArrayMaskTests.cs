using System.Text;
using DbPortal.Gateway.Engines;
using DbPortal.Gateway.Masking;
using DbPortal.Gateway.Tests.Queries;

namespace DbPortal.Gateway.Tests.Masking;

public sealed class ArrayMaskTests
{
    private const string Full = "******";
    private static readonly MaskSpec Ends = new(MaskAlgorithm.Partial) { KeepFirst = 1, EachElement = true };

    [Theory]
    [InlineData("{}", "{}")]
    [InlineData("{abcdefgh}", "{\"a******\"}")]
    [InlineData("{abcdefgh,NULL,x}", "{\"a******\",NULL,\"******\"}")]
    [InlineData("{\"NULL\",\"null and void\"}", "{\"******\",\"n******\"}")]
    [InlineData("{\"a,b}{c d e\",\"\"}", "{\"a******\",\"******\"}")]
    [InlineData("{\"\\\"quoted\\\" text\",\"\\\\back slash\"}", "{\"\\\"******\",\"\\\\******\"}")]
    [InlineData("{{abcdefgh,b},{NULL,{c}}}", "{{\"a******\",\"******\"},{NULL,{\"******\"}}}")]
    [InlineData("{山田太郎さん,ひ}", "{\"山******\",\"******\"}")]
    public void Elements_are_masked_one_by_one(string value, string expected) => Assert.Equal(expected, Mask(Ends, value));

    [Theory]
    [InlineData("")]
    [InlineData("abcdefgh")]
    [InlineData("{")]
    [InlineData("{abcdefgh")]
    [InlineData("{abcdefgh,}")]
    [InlineData("{,abcdefgh}")]
    [InlineData("{abcdefgh}tail")]
    [InlineData("{\"abcdefgh}")]
    [InlineData("{\"abcdefgh\\")]
    [InlineData("{\"abc\"defgh}")]
    [InlineData("{abc\"defgh\"}")]
    [InlineData("{a\\bcdefgh}")]
    [InlineData("{abc{defgh}}")]
    [InlineData("[2:3]={abcdefgh,b}")]
    [InlineData("{{{{{{{abcdefgh}}}}}}}")]
    public void What_is_no_array_of_the_servers_form_is_hidden_whole(string value) => Assert.Equal(Full, Mask(Ends, value));

    [Fact]
    public void Null_elements_follow_the_rule_for_nulls()
    {
        Assert.Equal("{\"******\",\"******\"}", Mask(new(MaskAlgorithm.Full, MaskNulls: true) { EachElement = true }, "{a,NULL}"));
        Assert.Equal("{NULL,NULL}", Mask(new(MaskAlgorithm.Null) { EachElement = true }, "{a,NULL}"));
    }

    [Fact]
    public void Elements_are_masked_by_what_they_are()
    {
        Assert.Equal("{\"******\"}", Mask(new(MaskAlgorithm.Hash) { EachElement = true }, "{t}", ValueShape.Choice));
        Assert.Equal("{\"1200\",NULL}", Mask(new(MaskAlgorithm.Round) { Step = 100, EachElement = true }, "{1234.5,NULL}", ValueShape.Number));
        Assert.Equal("{\"{\\\"a\\\": \\\"******\\\"}\"}", Mask(
            new(MaskAlgorithm.Json) { Inside = [new("$.a", MaskSpec.Full)], EachElement = true }, "{\"{\\\"a\\\": 1, \\\"b\\\": 2}\"}", ValueShape.Document));
    }

    [Fact]
    public void Without_the_option_an_array_is_one_value() => Assert.Equal(Full, Mask(Ends with { EachElement = false }, "{abcdefgh}"));

    [Fact]
    public void What_is_no_array_is_masked_as_ever()
    {
        var mask = MaskFactory.For(Ends, Shields.Keys, FakeRows.Column("v"));
        Assert.Equal("a******", Apply(mask, "abcdefgh"));
    }

    private static string Mask(MaskSpec spec, string value, ValueShape elements = ValueShape.Text) =>
        Apply(MaskFactory.For(spec, Shields.Keys, FakeRows.Column("v") with { Shape = ValueShape.Other, Elements = elements }), value);

    private static string Apply(ColumnMask? mask, string value)
    {
        var buffer = new MaskBuffer();
        Assert.True(mask?.Apply(new RawCell(CellKind.Text, Encoding.UTF8.GetBytes(value)), buffer));
        return Encoding.UTF8.GetString(buffer.Written);
    }
}
