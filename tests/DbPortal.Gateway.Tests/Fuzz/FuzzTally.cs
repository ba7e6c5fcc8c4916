using System.Globalization;

namespace DbPortal.Gateway.Tests.Fuzz;

/// <summary>What a run did, to be told at its end: so that nobody takes a run that asked nothing for one that found nothing.</summary>
internal sealed class FuzzTally
{
    private readonly SortedDictionary<string, long> _counts = new(StringComparer.Ordinal);

    private readonly Dictionary<string, string> _examples = new(StringComparer.Ordinal);

    private readonly HashSet<string> _texts = new(StringComparer.Ordinal);

    public long this[string what] => _counts.GetValueOrDefault(what);

    public void Count(string what) => _counts[what] = this[what] + 1;

    /// <summary>Counts a text that was not there before: two seeds may make the same.</summary>
    public void CountText(string sql)
    {
        if (_texts.Add(sql))
            Count("distinct texts");
    }

    /// <summary>Counts, and keeps the first example.</summary>
    public void Show(string what, string example)
    {
        Count(what);
        _examples.TryAdd(what, example);
    }

    /// <summary>The examples, the most frequent first.</summary>
    public IEnumerable<string> Examples => _examples.OrderByDescending(e => this[e.Key]).Select(e => string.Create(CultureInfo.InvariantCulture, $"{this[e.Key]} {e.Key}: {e.Value}"));

    public override string ToString() => string.Join(", ", _counts.Where(c => !_examples.ContainsKey(c.Key)).Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Value} {c.Key}")));
}
