using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using DbPortal.Gateway.Engines;

namespace DbPortal.Gateway.Masking;

/// <summary>
/// <c>formatPreserving</c>: a token of the same length and look, the same for the same value throughout a workspace: letters become letters of their
/// case and script, digits digits, separators stay. Among all values of one look the tokens are a permutation (FF1 on their number, walked on until it is one
/// of theirs), so two values never share one. A look of less than a million values is hidden whole, and so is a value with any other character in it.
/// </summary>
internal sealed class FormatPreservingMask(MaskKeys keys, bool maskNulls) : ColumnMask(maskNulls), IDisposable
{
    private const int FewestValues = 1_000_000;
    private const int MostCharacters = 128;
    private const int LongestValue = 1024;

    // Each step lands among the values with a chance above one half.
    private const int MostSteps = 200;

    // In UTF-8 no byte has this value: before it stands what is kept, after it the number of a class.
    private const byte Replaced = 0xFF;

    private readonly Ff1 _permutation = new(keys.Format);
    private readonly int[] _classes = new int[MostCharacters];
    private readonly int[] _digits = new int[MostCharacters];
    private readonly MaskBuffer _look = new();
    private readonly MaskBuffer _lastLook = new();
    private readonly MixedNumber _number = new(Ff1.MostBits);
    private readonly MixedNumber _greatest = new(Ff1.MostBits);
    private bool _usable;
    private int _count;

    /// <inheritdoc/>
    public void Dispose() => _permutation.Dispose();

    /// <inheritdoc/>
    protected override bool Suits(ValueShape shape) => shape is ValueShape.Text or ValueShape.Number;

    /// <inheritdoc/>
    protected override bool TryMask(ReadOnlySpan<byte> value, MaskBuffer output)
    {
        if (value.Length > LongestValue || !TryRead(value))
            return false;
        if (!_look.Written.SequenceEqual(_lastLook.Written))
            Choose();
        if (!_usable || !TryReplace())
            return false;
        Write(output);
        return true;
    }

    private bool TryRead(ReadOnlySpan<byte> value)
    {
        _look.Clear();
        _count = 0;
        while (!value.IsEmpty)
        {
            if (Rune.DecodeFromUtf8(value, out var rune, out var length) != OperationStatus.Done)
                return false;
            var (number, index) = FormatClasses.Find(rune.Value);
            if (number >= 0)
            {
                if (_count == MostCharacters)
                    return false;
                (_classes[_count], _digits[_count]) = (number, index);
                _count++;
                _look.Append([Replaced, (byte)number]);
            }
            else if (FormatClasses.IsSeparator(rune.Value))
                _look.Append(value[..length]);
            else
                return false;
            value = value[length..];
        }

        return _count > 0;
    }

    /// <summary>Gets ready for values of a look: how many there are, and their permutation.</summary>
    private void Choose()
    {
        _lastLook.Clear();
        _lastLook.Append(_look.Written);
        _greatest.Widen();
        _number.Widen();
        _greatest.Set(1);
        _usable = true;
        for (var i = 0; i < _count; i++)
            _usable &= _greatest.Push(FormatClasses.Of(_classes[i]).Radix, 0);
        if (!_usable)
            return;
        _greatest.Decrement();
        _number.Set(FewestValues - 1);
        _usable = _number.IsAtMost(_greatest) && _greatest.BitLength <= Ff1.MostBits;
        if (!_usable)
            return;
        _greatest.Narrow(_greatest.BitLength);
        _number.Narrow(_greatest.BitLength);
        Span<byte> tweak = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(_look.Written, tweak);
        _permutation.Choose(_greatest.BitLength, tweak[..16]);
    }

    private bool TryReplace()
    {
        _number.Set(0);
        for (var i = 0; i < _count; i++)
        {
            if (!_number.Push(FormatClasses.Of(_classes[i]).Radix, _digits[i]))
                return false;
        }

        for (var step = 0; step < MostSteps; step++)
        {
            _permutation.Encrypt(_number.Limbs);
            if (!_number.IsAtMost(_greatest))
                continue;
            for (var i = _count - 1; i >= 0; i--)
                _digits[i] = _number.Pop(FormatClasses.Of(_classes[i]).Radix);
            return true;
        }

        return false;
    }

    private void Write(MaskBuffer output)
    {
        var look = _look.Written;
        for (var character = 0; !look.IsEmpty;)
        {
            var kept = look.IndexOf(Replaced);
            output.Append(kept < 0 ? look : look[..kept]);
            if (kept < 0)
                return;
            var rune = new Rune(FormatClasses.Of(_classes[character]).At(_digits[character]));
            character++;
            output.Advance(rune.EncodeToUtf8(output.Reserve(4)));
            look = look[(kept + 2)..];
        }
    }
}
