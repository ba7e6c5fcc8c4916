using System.Numerics;
using System.Security.Cryptography;

namespace DbPortal.Gateway.Tests.Masking;

/// <summary>FF1 of NIST SP 800-38G as the standard writes it down, for any radix, with no thought of speed.</summary>
internal static class ReferenceFf1
{
    public static int[] Encrypt(byte[] key, byte[] tweak, int radix, int[] numerals)
    {
        using var aes = Aes.Create();
        aes.Key = key;
        int n = numerals.Length, u = n / 2, v = n - u;
        var a = numerals[..u];
        var b = numerals[u..];
        var length = (int)(((BigInteger.Pow(radix, v) - 1).GetBitLength() + 7) / 8);
        var d = (4 * ((length + 3) / 4)) + 4;
        byte[] p = [1, 2, 1, .. Bytes(radix, 3), 10, (byte)u, .. Bytes(n, 4), .. Bytes(tweak.Length, 4)];
        for (var i = 0; i < 10; i++)
        {
            var padding = (16 - ((tweak.Length + length + 1) % 16)) % 16;
            byte[] q = [.. tweak, .. new byte[padding], (byte)i, .. Bytes(Number(b, radix), length)];
            byte[] mac = [.. p, .. q];
            var r = new byte[16];
            for (var at = 0; at < mac.Length; at += 16)
                r = aes.EncryptEcb(Xor(r, mac[at..(at + 16)]), PaddingMode.None);
            var s = r.ToList();
            for (var j = 1; s.Count < d; j++)
                s.AddRange(aes.EncryptEcb(Xor(r, Bytes(j, 16)), PaddingMode.None));
            var y = new BigInteger([.. s.Take(d)], isUnsigned: true, isBigEndian: true);
            var m = i % 2 == 0 ? u : v;
            var c = (Number(a, radix) + y) % BigInteger.Pow(radix, m);
            (a, b) = (b, Numerals(c, radix, m));
        }

        return [.. a, .. b];
    }

    public static BigInteger Number(IEnumerable<int> numerals, int radix) => numerals.Aggregate(BigInteger.Zero, (sum, numeral) => (sum * radix) + numeral);

    public static int[] Numerals(BigInteger number, int radix, int count)
    {
        var numerals = new int[count];
        for (var i = count - 1; i >= 0; i--, number /= radix)
            numerals[i] = (int)(number % radix);
        return numerals;
    }

    private static byte[] Xor(byte[] one, byte[] other) => [.. one.Zip(other, (x, y) => (byte)(x ^ y))];

    private static byte[] Bytes(BigInteger number, int length)
    {
        var bytes = number.ToByteArray(isUnsigned: true, isBigEndian: true);
        return [.. new byte[length - (number.IsZero ? 0 : bytes.Length)], .. number.IsZero ? [] : bytes];
    }
}
