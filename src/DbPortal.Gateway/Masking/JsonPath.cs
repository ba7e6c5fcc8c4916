using System.Buffers;
using System.Globalization;
using System.Text;

namespace DbPortal.Gateway.Masking;

/// <summary>
/// A path into JSON documents: <c>$</c> and steps <c>.name</c>, <c>['any name']</c>, <c>.*</c>, <c>[3]</c>, <c>[*]</c>, and <c>..name</c> for a name at any depth.
/// Followed step by step with a set of places in the path, one bit each. Immutable.
/// </summary>
internal sealed class JsonPath
{
    /// <summary>Most steps of a path: one bit each, and one for its end.</summary>
    public const int MostSteps = 32;

    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" .[]*'\"");

    private readonly Step[] _steps;

    private JsonPath(Step[] steps) => _steps = steps;

    /// <summary>The places at the root of a document.</summary>
    public const ulong Start = 1;

    /// <summary>The path; null: it is not one.</summary>
    public static JsonPath? TryParse(string text)
    {
        if (!text.StartsWith('$'))
            return null;
        var steps = new List<Step>();
        var rest = text.AsSpan(1);
        while (!rest.IsEmpty)
        {
            if (steps.Count == MostSteps || ReadStep(ref rest) is not { } step)
                return null;
            steps.Add(step);
        }

        return new([.. steps]);
    }

    /// <summary>The places below a member of that name (UTF-8, without escapes).</summary>
    public ulong Into(ulong places, ReadOnlySpan<byte> name)
    {
        ulong next = 0;
        for (var i = 0; i < _steps.Length; i++)
        {
            if ((places & (1UL << i)) != 0)
                next |= Follow(i, _steps[i].IsAny || (_steps[i].Name is { } wanted && name.SequenceEqual(wanted)));
        }

        return next;
    }

    /// <summary>The places below an element of an array.</summary>
    public ulong Into(ulong places, int index)
    {
        ulong next = 0;
        for (var i = 0; i < _steps.Length; i++)
        {
            if ((places & (1UL << i)) != 0)
                next |= Follow(i, _steps[i].IsAnyElement || _steps[i].Index == index);
        }

        return next;
    }

    /// <summary>Whether the path names the value at these places.</summary>
    public bool Names(ulong places) => (places & (1UL << _steps.Length)) != 0;

    private ulong Follow(int step, bool fits) => (_steps[step].IsDeep ? 1UL << step : 0) | (fits ? 1UL << (step + 1) : 0);

    private static Step? ReadStep(ref ReadOnlySpan<char> rest)
    {
        if (rest.StartsWith("..", StringComparison.Ordinal))
        {
            rest = rest[2..];
            return rest is ['*', ..] ? null : ReadName(ref rest, isDeep: true);
        }

        if (rest is ['.', '*', ..])
        {
            rest = rest[2..];
            return new(IsAny: true);
        }

        if (rest is ['.', ..])
        {
            rest = rest[1..];
            return ReadName(ref rest, isDeep: false);
        }

        return ReadBrackets(ref rest);
    }

    private static Step? ReadName(ref ReadOnlySpan<char> rest, bool isDeep)
    {
        if (rest is ['[', '\'' or '"', ..])
            return ReadBrackets(ref rest) is { } step ? step with { IsDeep = isDeep } : null;
        var length = rest.IndexOfAny(NameEnds);
        var name = length < 0 ? rest : rest[..length];
        if (name.IsEmpty)
            return null;
        rest = rest[name.Length..];
        return new(Name: Encoding.UTF8.GetBytes(name.ToString()), IsDeep: isDeep);
    }

    // A name in quotes ends at the same quote; there are no escapes, for JSON keys with both kinds of quotes are not worth them.
    private static Step? ReadBrackets(ref ReadOnlySpan<char> rest)
    {
        if (rest is not ['[', ..])
            return null;
        if (rest is [_, '\'' or '"', ..])
        {
            var end = rest[2..].IndexOf(rest[1]);
            if (end < 0 || rest[(end + 3)..] is not [']', ..])
                return null;
            var name = Encoding.UTF8.GetBytes(rest.Slice(2, end).ToString());
            rest = rest[(end + 4)..];
            return new(Name: name);
        }

        var close = rest.IndexOf(']');
        if (close < 0)
            return null;
        var inside = rest[1..close];
        rest = rest[(close + 1)..];
        if (inside is "*")
            return new(IsAnyElement: true);
        return int.TryParse(inside, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? new(Index: index) : null;
    }

    private sealed record Step(byte[]? Name = null, int Index = -1, bool IsAny = false, bool IsAnyElement = false, bool IsDeep = false);
}
