using System.Diagnostics.CodeAnalysis;

namespace DbPortal.Gateway;

/// <summary>
/// Keeps what was asked for lately, in two generations: when the young one is full it becomes the old one, whose items come back by being asked for.
/// Holds at most twice <paramref name="generation"/> items. Thread-safe.
/// </summary>
internal sealed class RecentItems<TKey, TValue>(int generation)
    where TKey : notnull
    where TValue : class
{
    private readonly Lock _lock = new();
    private Dictionary<TKey, TValue> _young = [];
    private Dictionary<TKey, TValue> _old = [];

    /// <summary>The item of a key, if it is still here.</summary>
    public bool TryGet(TKey key, [NotNullWhen(true)] out TValue? value)
    {
        lock (_lock)
        {
            if (_young.TryGetValue(key, out value))
                return true;
            if (!_old.TryGetValue(key, out value))
                return false;
            Add(key, value);
            return true;
        }
    }

    /// <summary>Keeps an item, in the place of what the key had.</summary>
    public void Keep(TKey key, TValue value)
    {
        lock (_lock)
            Add(key, value);
    }

    private void Add(TKey key, TValue value)
    {
        if (_young.Count >= generation)
            (_old, _young) = (_young, []);
        _young[key] = value;
    }
}
