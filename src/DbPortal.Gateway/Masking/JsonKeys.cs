namespace DbPortal.Gateway.Masking;

/// <summary>The keys of the objects of one document, to find one that stands twice. Two that share a hash count as the same. Keeps its room; not thread-safe.</summary>
internal sealed class JsonKeys
{
    private const int Fewest = 64;
    private const int MostKept = 4096;
    private ulong[] _slots = new ulong[Fewest];
    private int _count;

    /// <summary>Forgets all keys.</summary>
    public void Clear()
    {
        // One document of many keys must not make every other one slow.
        if (_slots.Length > MostKept)
            _slots = new ulong[Fewest];
        else
            _slots.AsSpan().Clear();
        _count = 0;
    }

    /// <summary>Adds a key of an object (numbered as they begin); false: it is there already.</summary>
    public bool Add(int parent, ReadOnlySpan<byte> name)
    {
        if (2 * ++_count > _slots.Length)
            Grow();
        return Put(_slots, Hash(parent, name));
    }

    // FNV-1a, begun with the object's number; zero marks a free slot.
    private static ulong Hash(int parent, ReadOnlySpan<byte> name)
    {
        const ulong prime = 0x100000001B3;
        var hash = (0xCBF29CE484222325 ^ (uint)parent) * prime;
        hash ^= hash >> 29;
        foreach (var b in name)
            hash = (hash ^ b) * prime;
        return Math.Max(1, hash ^ (hash >> 32));
    }

    private static bool Put(ulong[] slots, ulong hash)
    {
        for (var at = (int)hash & (slots.Length - 1); ; at = (at + 1) & (slots.Length - 1))
        {
            if (slots[at] == hash)
                return false;
            if (slots[at] != 0)
                continue;
            slots[at] = hash;
            return true;
        }
    }

    private void Grow()
    {
        var larger = new ulong[2 * _slots.Length];
        foreach (var hash in _slots)
        {
            if (hash != 0)
                Put(larger, hash);
        }

        _slots = larger;
    }
}
