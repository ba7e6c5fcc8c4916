using System.Globalization;

namespace DbPortal.Gateway.Manifest;

/// <summary>
/// Reads the keys of one mapping by name and type. Whatever does not fit is told and read as absent, so that the rest is checked too;
/// <see cref="Done"/> tells keys nobody asked for.
/// </summary>
internal sealed class MapReader
{
    private readonly Dictionary<string, ManifestNode> _values = new(StringComparer.Ordinal);
    private readonly List<ManifestNode.Scalar> _keys = [];
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);
    private readonly ManifestErrors _errors;

    public MapReader(ManifestNode.Mapping map, ManifestErrors errors)
    {
        Node = map;
        _errors = errors;
        foreach (var (key, value) in map.Entries)
        {
            _keys.Add(key);
            if (!_values.TryAdd(key.Text, value))
                errors.Add(key, $"the key \"{key.Text}\" stands here twice.");
        }
    }

    public ManifestNode.Mapping Node { get; }

    /// <summary>The value of a key; null when it is absent or empty.</summary>
    public ManifestNode? Find(string key)
    {
        _asked.Add(key);
        return _values.TryGetValue(key, out var value) && value is not ManifestNode.Scalar { IsNull: true } ? value : null;
    }

    public ManifestNode.Scalar? Scalar(string key)
    {
        switch (Find(key))
        {
            case null:
                return null;
            case ManifestNode.Scalar scalar:
                return scalar;
            case var other:
                _errors.Add(other, $"\"{key}\" must be a single value, not {other.Describe()}.");
                return null;
        }
    }

    public string? Text(string key) => Scalar(key)?.Text;

    public ManifestNode.Scalar? Required(string key)
    {
        var present = Find(key) is not null;
        var scalar = Scalar(key);
        if (!present)
            _errors.Add(Node, $"\"{key}\" is missing.");
        return scalar;
    }

    public bool Flag(string key, bool otherwise)
    {
        switch (Scalar(key))
        {
            case null:
                return otherwise;
            case { IsPlain: true, Text: "true" or "True" or "TRUE" }:
                return true;
            case { IsPlain: true, Text: "false" or "False" or "FALSE" }:
                return false;
            case var wrong:
                _errors.Add(wrong, $"\"{key}\" must be true or false.");
                return otherwise;
        }
    }

    public int? Number(string key, int least, int most)
    {
        if (Scalar(key) is not { } scalar)
            return null;
        if (int.TryParse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        _errors.Add(scalar, $"\"{key}\" must be a whole number from {least} to {most}.");
        return null;
    }

    /// <summary>One of some words.</summary>
    public T Choice<T>(string key, IReadOnlyDictionary<string, T> words, T otherwise)
    {
        if (Scalar(key) is not { } scalar)
            return otherwise;
        if (words.TryGetValue(scalar.Text, out var value))
            return value;
        _errors.Add(scalar, $"\"{key}\" must be one of {string.Join(", ", words.Keys)}{NearestName.Hint(scalar.Text, words.Keys)}");
        return otherwise;
    }

    public MapReader? Map(string key) => Find(key) is { } node ? Map(node, $"\"{key}\"") : null;

    /// <summary>The items of a list; absent is empty.</summary>
    public IReadOnlyList<ManifestNode> List(string key)
    {
        switch (Find(key))
        {
            case null:
                return [];
            case ManifestNode.Sequence list:
                return list.Items;
            case var other:
                _errors.Add(other, $"\"{key}\" must be a list, not {other.Describe()}.");
                return [];
        }
    }

    /// <summary>The mappings of a list.</summary>
    public IEnumerable<MapReader> Maps(string key)
    {
        foreach (var item in List(key))
        {
            if (Map(item, $"an entry of \"{key}\"") is { } map)
                yield return map;
        }
    }

    /// <summary>Single values: one, or a list of them.</summary>
    public IReadOnlyList<ManifestNode.Scalar> Texts(string key)
    {
        var node = Find(key);
        if (node is ManifestNode.Scalar one)
            return [one];
        var texts = new List<ManifestNode.Scalar>();
        foreach (var item in List(key))
        {
            if (item is ManifestNode.Scalar { IsNull: false } text)
                texts.Add(text);
            else
                _errors.Add(item, $"an entry of \"{key}\" must be a single value, not {item.Describe()}.");
        }

        return texts;
    }

    /// <summary>Tells every key that nobody asked for.</summary>
    public void Done()
    {
        foreach (var key in _keys.Where(key => !_asked.Contains(key.Text)))
            _errors.Add(key, $"unknown key \"{key.Text}\"{NearestName.Hint(key.Text, _asked.Where(known => !_values.ContainsKey(known)))}");
    }

    private MapReader? Map(ManifestNode node, string what)
    {
        if (node is ManifestNode.Mapping map)
            return new MapReader(map, _errors);
        _errors.Add(node, $"{what} must be a mapping, not {node.Describe()}.");
        return null;
    }
}
