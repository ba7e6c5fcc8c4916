using System.Text;
using DbPortal.Gateway.Engines;
using DbPortal.Gateway.Masking;
using DbPortal.Gateway.Tests.Queries;

namespace DbPortal.Gateway.Tests.Masking;

public sealed class FormatPreservingMaskTests
{
    private const string Full = "******";

    [Theory]
    [InlineData("4111-1111-1111-1111", "^[0-9]{4}-[0-9]{4}-[0-9]{4}-[0-9]{4}$")]
    [InlineData("ann.lee@Example.com", "^[a-z]{3}[.][a-z]{3}@[A-Z][a-z]{6}[.][a-z]{3}$")]
    [InlineData("DE89 3704 0044 0532 0130 00", "^[A-Z]{2}[0-9]{2} [0-9]{4} [0-9]{4} [0-9]{4} [0-9]{4} [0-9]{2}$")]
    [InlineData("C01234567", "^[A-Z][0-9]{8}$")]
    [InlineData("山田 太郎", "^[々一-龥]{2} [々一-龥]{2}$")]
    [InlineData("佐々木　ひろし", "^[々一-龥]{3}　[ぁ-ゖ]{3}$")]
    [InlineData("ヤマダ・ジョー", "^[ァ-ヺー]{3}・[ァ-ヺー]{3}$")]
    [InlineData("東京都千代田区1-2-3", "^[々一-龥]{7}[0-9]-[0-9]-[0-9]$")]
    [InlineData("ﾔﾏﾀﾞﾀﾛｳ ０３－１２３４", "^[ｦ-ﾟ]{7} [０-９]{2}－[０-９]{4}$")]
    [InlineData("Müller-Lüdenscheidt", "^[A-Z][ß-ÿā-ž][a-z]{4}-[A-Z][ß-ÿā-ž][a-z]{10}$")]
    [InlineData("Łódź 123", "^[À-ÞĀ-Ž][ß-ÿā-ž][a-z][ß-ÿā-ž] [0-9]{3}$")]
    [InlineData("Ёлкин Пётр", "^[ЁА-Я][а-яё]{4} [ЁА-Я][а-яё]{3}$")]
    [InlineData("김철수", "^[가-힣]{3}$")]
    [InlineData("-1234567.89", "^-[0-9]{7}[.][0-9]{2}$")]
    public void A_token_has_the_look_of_its_value(string value, string look)
    {
        var token = Mask(value);
        Assert.Matches(look, token);
        Assert.NotEqual(value, token);
        Assert.Equal(token, Mask(value));
        Assert.NotEqual(token, Mask(value, new MaskKeys("another secret of 16"u8)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("12345")]
    [InlineData("Ann")]
    [InlineData("NaN")]
    [InlineData("----------")]
    [InlineData("山")]
    [InlineData("ひろし")]
    [InlineData("1234567\n")]
    [InlineData("line one\tline two")]
    [InlineData("e\u0301tienne dupont")]
    [InlineData("👩 1234567890")]
    [InlineData("𠮷野家太郎")]
    [InlineData("محمد علي حسين")]
    public void What_has_too_few_values_or_other_characters_is_hidden_whole(string value) => Assert.Equal(Full, Mask(value));

    [Fact]
    public void A_long_text_and_bytes_that_are_no_text_are_hidden_whole()
    {
        Assert.Equal(128, Mask(new string('a', 128)).Length);
        Assert.Equal(Full, Mask(new string('a', 129)));
        Assert.Equal(Full, Mask("12345678" + new string('-', 2000)));
        Assert.Equal(Full, Mask([.. "12345678"u8, 0xFF, 0x01]));
        Assert.Equal(Full, Mask([.. "12345678"u8, 0xC3]));
    }

    [Fact]
    public void Two_values_never_share_a_token_and_every_place_changes()
    {
        var mask = Make(Shields.Keys);
        var tokens = new HashSet<string>();
        var same = new int[8];
        const int values = 20_000;
        for (var i = 0; i < values; i++)
        {
            var value = $"A{i:D7}";
            var token = Apply(mask, Encoding.UTF8.GetBytes(value));
            Assert.True(tokens.Add(token));
            for (var at = 0; at < value.Length; at++)
                same[at] += value[at] == token[at] ? 1 : 0;
        }

        // By chance one of 26 letters and one of 10 digits stays; ten standard deviations are far from any pattern.
        Assert.InRange(same[0], (values / 26) - 280, (values / 26) + 280);
        Assert.All(same[1..], count => Assert.InRange(count, (values / 10) - 430, (values / 10) + 430));
    }

    [Fact]
    public void Values_that_are_alike_have_tokens_that_are_not()
    {
        var one = Mask("4111111111111111");
        var other = Mask("4111111111111112");
        Assert.True(one.Zip(other).Count(pair => pair.First == pair.Second) < 10);
        Assert.NotEqual(one, Mask("4111-1111-1111-1111").Replace("-", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Any_text_keeps_its_look_or_is_hidden_whole()
    {
        var random = new Random(7);
        const string alphabet = "abzAZ019-. @éÉßçŁłЖжё山々ひカー１ａＡ김";
        var mask = Make(Shields.Keys);
        for (var i = 0; i < 3_000; i++)
        {
            var value = string.Concat(Enumerable.Range(0, random.Next(1, 40)).Select(_ => alphabet[random.Next(alphabet.Length)]));
            var token = Apply(mask, Encoding.UTF8.GetBytes(value));
            if (token == Full)
                continue;
            Assert.Equal(LookOf(value), LookOf(token));
            Assert.Equal(token, Mask(value));
        }
    }

    [Fact]
    public void A_cell_costs_no_allocation()
    {
        var mask = Make(Shields.Keys);
        var buffer = new MaskBuffer();
        var values = Enumerable.Range(0, 100).Select(i => Encoding.UTF8.GetBytes(i % 2 == 0 ? $"ann{i}.lee@example.com" : "山田 太郎 様")).ToArray();
        Run();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Run();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Run()
        {
            foreach (var value in values)
                mask.Apply(new RawCell(CellKind.Text, value), buffer);
        }
    }

    private static string LookOf(string text) => string.Concat(text.Select(c => FormatClasses.Find(c) is { Class: >= 0 and var number } ? (char)('\uE000' + number) : c));

    private static string Mask(string value, MaskKeys? keys = null) => Apply(Make(keys ?? Shields.Keys), Encoding.UTF8.GetBytes(value));

    private static string Mask(byte[] value) => Apply(Make(Shields.Keys), value);

    private static ColumnMask Make(MaskKeys keys) =>
        MaskFactory.For(new(MaskAlgorithm.FormatPreserving), keys, FakeRows.Column("v")) ?? throw new InvalidOperationException("There is no mask.");

    private static string Apply(ColumnMask mask, byte[] value)
    {
        var buffer = new MaskBuffer();
        Assert.True(mask.Apply(new RawCell(CellKind.Text, value), buffer));
        return Encoding.UTF8.GetString(buffer.Written);
    }
}
