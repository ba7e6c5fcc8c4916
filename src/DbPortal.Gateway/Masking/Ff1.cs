using System.Buffers.Binary;
using System.Security.Cryptography;

namespace DbPortal.Gateway.Masking;

/// <summary>
/// FF1 of NIST SP 800-38G with radix 2: a keyed permutation of the numbers of so many bits, over the platform's AES. The tweak has the length of one
/// block, so that all of the input but the half that a round works on is enciphered once for many numbers. Not thread-safe.
/// </summary>
internal sealed class Ff1 : IDisposable
{
    /// <summary>Most bits of a number.</summary>
    public const int MostBits = 2048;

    private const int Block = 16;
    private const int Rounds = 10;
    private const int MostHalf = MostBits / 2 / 8;

    private readonly Aes _aes = Aes.Create();
    private readonly ICryptoTransform _cipher;
    private readonly byte[] _prefix = new byte[Block];
    private readonly byte[] _state = new byte[Block];
    private readonly byte[] _input = new byte[MostHalf + Block];
    private readonly byte[] _output = new byte[MostHalf + (2 * Block)];
    private byte[] _left = new byte[MostHalf];
    private byte[] _right = new byte[MostHalf];
    private int _bits;
    private int _half;

    /// <summary>With a key of 16, 24 or 32 bytes.</summary>
    public Ff1(byte[] key)
    {
        _aes.Key = key;

        // FF1 is itself the mode; it needs the bare cipher, one block at a time.
#pragma warning disable CA5358
        _aes.Mode = CipherMode.ECB;
#pragma warning restore CA5358
        _aes.Padding = PaddingMode.None;
        _cipher = _aes.CreateEncryptor();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _cipher.Dispose();
        _aes.Dispose();
    }

    /// <summary>Chooses the permutation: of numbers of 20 to <see cref="MostBits"/> bits, under a tweak of 16 bytes.</summary>
    public void Choose(int bits, ReadOnlySpan<byte> tweak)
    {
        // Fewer bits are less than the million values the standard asks for.
        const int fewestBits = 20;
        ArgumentOutOfRangeException.ThrowIfLessThan(bits, fewestBits);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(bits, MostBits);
        ArgumentOutOfRangeException.ThrowIfNotEqual(tweak.Length, Block);
        _bits = bits;
        _half = (bits - (bits / 2) + 7) / 8;
        ReadOnlySpan<byte> head = [1, 2, 1, 0, 0, 2, Rounds, (byte)(bits / 2)];
        head.CopyTo(_state);
        BinaryPrimitives.WriteInt32BigEndian(_state.AsSpan(8), bits);
        BinaryPrimitives.WriteInt32BigEndian(_state.AsSpan(12), Block);
        Encipher(_state, _prefix);
        Mix(_prefix, tweak);
        Encipher(_prefix, _prefix);
    }

    /// <summary>Replaces a number (32 bits a limb, the lowest first), which is below two to the power of the bits.</summary>
    public void Encrypt(Span<uint> number)
    {
        var low = _bits - (_bits / 2);
        var left = _left.AsSpan(0, _half);
        var right = _right.AsSpan(0, _half);
        GetBits(number, low, _bits - low, left);
        GetBits(number, 0, low, right);
        for (var round = 0; round < Rounds; round++)
        {
            Round(round, _left.AsSpan(0, _half), _right.AsSpan(0, _half), round % 2 == 0 ? _bits - low : low);
            (_left, _right) = (_right, _left);
        }

        number.Clear();
        SetBits(number, low, _left.AsSpan(0, _half));
        SetBits(number, 0, _right.AsSpan(0, _half));
    }

    // left = (left + PRF(round, right)) mod 2^bits
    private void Round(int round, Span<byte> left, ReadOnlySpan<byte> right, int bits)
    {
        var input = _input.AsSpan(0, (right.Length + Block) / Block * Block);
        input.Clear();
        right.CopyTo(input[^right.Length..]);
        input[^(right.Length + 1)] = (byte)round;
        _prefix.CopyTo(_state, 0);
        for (; !input.IsEmpty; input = input[Block..])
        {
            Mix(_state, input[..Block]);
            Encipher(_state, _state);
        }

        Expand((((_half + 3) / 4) * 4) + 4);
        var sum = _output.AsSpan(((_half + 3) / 4 * 4) + 4 - _half, _half);
        var carry = 0;
        for (var i = left.Length - 1; i >= 0; i--)
        {
            carry += left[i] + sum[i];
            left[i] = (byte)carry;
            carry >>= 8;
        }

        var spare = (8 * left.Length) - bits;
        for (var i = 0; spare > 0; i++, spare -= 8)
            left[i] = spare >= 8 ? (byte)0 : (byte)(left[i] & (0xFF >> spare));
    }

    // The first bytes of R, CIPH(R xor 1), CIPH(R xor 2), …
    private void Expand(int length)
    {
        _state.CopyTo(_output, 0);
        for (var (at, count) = (Block, 1); at < length; at += Block, count++)
        {
            _state.CopyTo(_input, 0);
            BinaryPrimitives.WriteInt32BigEndian(_input.AsSpan(12), BinaryPrimitives.ReadInt32BigEndian(_state.AsSpan(12)) ^ count);
            _cipher.TransformBlock(_input, 0, Block, _output, at);
        }
    }

    private void Encipher(byte[] from, byte[] to) => _cipher.TransformBlock(from, 0, Block, to, 0);

    private static void Mix(Span<byte> state, ReadOnlySpan<byte> block)
    {
        for (var i = 0; i < Block; i++)
            state[i] ^= block[i];
    }

    private static void GetBits(ReadOnlySpan<uint> number, int from, int count, Span<byte> bytes)
    {
        bytes.Clear();
        for (var i = 0; 8 * i < count; i++)
        {
            var at = from + (8 * i);
            var limb = at / 32;
            var window = number[limb] | (limb + 1 < number.Length ? (ulong)number[limb + 1] << 32 : 0);
            var bits = (byte)(window >> (at % 32));
            bytes[^(i + 1)] = count - (8 * i) >= 8 ? bits : (byte)(bits & ((1 << (count - (8 * i))) - 1));
        }
    }

    private static void SetBits(Span<uint> number, int from, ReadOnlySpan<byte> bytes)
    {
        for (var i = 0; i < bytes.Length; i++)
        {
            var at = from + (8 * i);
            var bits = (ulong)bytes[^(i + 1)] << (at % 32);
            if (bits == 0)
                continue;
            number[at / 32] |= (uint)bits;
            if (bits >> 32 != 0)
                number[(at / 32) + 1] |= (uint)(bits >> 32);
        }
    }
}
