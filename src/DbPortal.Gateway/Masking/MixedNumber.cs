using System.Numerics;

namespace DbPortal.Gateway.Masking;

/// <summary>A whole number without a sign whose digits may each have a radix of their own. Not thread-safe; keeps its room.</summary>
internal sealed class MixedNumber(int bits)
{
    private readonly uint[] _limbs = new uint[(bits / 32) + 1];

    private int _used = (bits / 32) + 1;

    /// <summary>The limbs in use, the lowest first.</summary>
    public Span<uint> Limbs => _limbs.AsSpan(0, _used);

    /// <summary>Uses as few limbs as so many bits take: short numbers shall not cost what long ones do.</summary>
    public void Narrow(int bits) => _used = (bits + 31) / 32;

    /// <summary>Uses all limbs again.</summary>
    public void Widen() => _used = _limbs.Length;

    /// <summary>Makes it a small number.</summary>
    public void Set(uint value)
    {
        Limbs.Clear();
        _limbs[0] = value;
    }

    /// <summary>How many bits it takes.</summary>
    public int BitLength
    {
        get
        {
            var top = Limbs.LastIndexOfAnyExcept(0u);
            return top < 0 ? 0 : (32 * top) + 32 - BitOperations.LeadingZeroCount(_limbs[top]);
        }
    }

    /// <summary>This times <paramref name="radix"/> plus <paramref name="digit"/>; false: too big.</summary>
    public bool Push(int radix, int digit)
    {
        var carry = (ulong)digit;
        var used = Limbs.LastIndexOfAnyExcept(0u) + 1;
        for (var i = 0; i < used; i++)
        {
            carry += (ulong)_limbs[i] * (uint)radix;
            _limbs[i] = (uint)carry;
            carry >>= 32;
        }

        if (carry == 0)
            return true;
        if (used == _used)
            return false;
        _limbs[used] = (uint)carry;
        return true;
    }

    /// <summary>Divides by <paramref name="radix"/> and returns the rest.</summary>
    public int Pop(int radix)
    {
        ulong rest = 0;
        for (var i = Limbs.LastIndexOfAnyExcept(0u); i >= 0; i--)
        {
            (var quotient, rest) = Math.DivRem((rest << 32) | _limbs[i], (uint)radix);
            _limbs[i] = (uint)quotient;
        }

        return (int)rest;
    }

    /// <summary>Takes one off; it must not be zero.</summary>
    public void Decrement()
    {
        for (var i = 0; _limbs[i]-- == 0; i++)
        {
        }
    }

    /// <summary>Whether this is not above another number of the same room.</summary>
    public bool IsAtMost(MixedNumber other)
    {
        for (var i = _used - 1; i >= 0; i--)
        {
            if (_limbs[i] != other._limbs[i])
                return _limbs[i] < other._limbs[i];
        }

        return true;
    }
}
