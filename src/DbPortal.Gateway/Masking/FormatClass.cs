namespace DbPortal.Gateway.Masking;

/// <summary>Characters that stand for each other in a token; each range is first, last and step.</summary>
internal sealed class FormatClass
{
    private readonly (int First, int Last, int Step)[] _ranges;

    /// <summary>A class of the characters of these ranges, in their order.</summary>
    public FormatClass(params (int First, int Last, int Step)[] ranges)
    {
        _ranges = ranges;
        foreach (var (first, last, step) in ranges)
            Radix += ((last - first) / step) + 1;
    }

    /// <summary>How many characters it has.</summary>
    public int Radix { get; }

    /// <summary>The place of a character, or -1.</summary>
    public int IndexOf(int character)
    {
        var before = 0;
        foreach (var (first, last, step) in _ranges)
        {
            if (character >= first && character <= last && (character - first) % step == 0)
                return before + ((character - first) / step);
            before += ((last - first) / step) + 1;
        }

        return -1;
    }

    /// <summary>The character at a place below <see cref="Radix"/>.</summary>
    public int At(int index)
    {
        foreach (var (first, last, step) in _ranges)
        {
            var count = ((last - first) / step) + 1;
            if (index < count)
                return first + (index * step);
            index -= count;
        }

        throw new ArgumentOutOfRangeException(nameof(index));
    }
}
