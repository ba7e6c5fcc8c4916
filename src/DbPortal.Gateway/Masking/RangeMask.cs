using System.Text;

namespace DbPortal.Gateway.Masking;

/// <summary><c>range</c>: replaces parts of the value by position. A value too short for the last of them is hidden whole.</summary>
internal sealed class RangeMask : ColumnMask
{
    private readonly (int Start, int End, byte[] Substitute)[] _ranges;
    private readonly bool _usable;

    /// <summary>Ranges in any order; ranges that are empty, backward or overlap make every value hidden whole.</summary>
    public RangeMask(IReadOnlyList<MaskRange> ranges, bool maskNulls) : base(maskNulls)
    {
        _ranges = [.. ranges.OrderBy(r => r.Start).Select(r => (r.Start, r.End, Encoding.UTF8.GetBytes(r.Substitute)))];
        _usable = _ranges.Length > 0;
        var end = 0;
        foreach (var range in _ranges)
        {
            _usable &= range.Start >= end && range.End > range.Start;
            end = range.End;
        }
    }

    /// <inheritdoc/>
    protected override bool TryMask(ReadOnlySpan<byte> value, MaskBuffer output)
    {
        if (!_usable || Characters.Count(value) < _ranges[^1].End)
            return false;
        var character = 0;
        foreach (var (start, end, substitute) in _ranges)
        {
            var offset = Characters.OffsetOf(value, start - character);
            output.Append(value[..offset]);
            output.Append(substitute);
            value = value[offset..];
            value = value[Characters.OffsetOf(value, end - start)..];
            character = end;
        }

        output.Append(value);
        return true;
    }
}
