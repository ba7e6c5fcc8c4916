using System.Numerics;
using DbPortal.Gateway.Masking;

namespace DbPortal.Gateway.Tests.Masking;

public sealed class Ff1Tests
{
    private const string Alphabet = "0123456789abcdefghijklmnopqrstuvwxyz";
    private static readonly byte[] Key = Convert.FromHexString("2B7E151628AED2A6ABF7158809CF4F3C");

    // The samples that NIST publishes for FF1 with AES-128.
    [Theory]
    [InlineData("", 10, "0123456789", "2433477484")]
    [InlineData("39383736353433323130", 10, "0123456789", "6124200773")]
    [InlineData("3737373770717273373737", 36, "0123456789abcdefghi", "a9tv40mll9kdu509eum")]
    public void The_reference_gives_the_published_samples(string tweak, int radix, string text, string expected)
    {
        var numerals = text.Select(c => Alphabet.IndexOf(c, StringComparison.Ordinal)).ToArray();
        Assert.Equal(expected, string.Concat(ReferenceFf1.Encrypt(Key, Convert.FromHexString(tweak), radix, numerals).Select(n => Alphabet[n])));
    }

    [Theory]
    [InlineData(20)]
    [InlineData(21)]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(33)]
    [InlineData(54)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(127)]
    [InlineData(240)]
    [InlineData(241)]
    [InlineData(257)]
    [InlineData(1839)]
    [InlineData(2048)]
    public void It_is_the_reference_with_radix_two(int bits)
    {
        var random = new Random(bits);
        using var ff1 = new Ff1(Key);
        var limbs = new uint[(Ff1.MostBits / 32) + 1];
        for (var i = 0; i < 50; i++)
        {
            var tweak = new byte[16];
            random.NextBytes(tweak);
            var value = i == 0 ? BigInteger.Zero : i == 1 ? BigInteger.Pow(2, bits) - 1 : Random(random, bits);
            Load(value, limbs);
            ff1.Choose(bits, tweak);
            ff1.Encrypt(limbs);
            Assert.Equal(ReferenceFf1.Number(ReferenceFf1.Encrypt(Key, tweak, 2, ReferenceFf1.Numerals(value, 2, bits)), 2), Read(limbs));
        }
    }

    [Fact]
    public void Fewer_values_than_the_standard_allows_are_no_domain()
    {
        using var ff1 = new Ff1(Key);
        Assert.Throws<ArgumentOutOfRangeException>(() => ff1.Choose(19, new byte[16]));
        Assert.Throws<ArgumentOutOfRangeException>(() => ff1.Choose(Ff1.MostBits + 1, new byte[16]));
    }

    private static BigInteger Random(Random random, int bits)
    {
        var bytes = new byte[(bits / 8) + 1];
        random.NextBytes(bytes);
        return new BigInteger(bytes, isUnsigned: true) % BigInteger.Pow(2, bits);
    }

    private static void Load(BigInteger value, uint[] limbs)
    {
        for (var i = 0; i < limbs.Length; i++)
            limbs[i] = (uint)((value >> (32 * i)) & uint.MaxValue);
    }

    private static BigInteger Read(uint[] limbs) => limbs.Reverse().Aggregate(BigInteger.Zero, (sum, limb) => (sum << 32) + limb);
}
