namespace DbPortal.Sql.Dialects.PostgreSql.Tree;

/// <summary>
/// A node of the grammar's tree. Fields are taken, not looked at: what nobody took was not understood, and
/// <see cref="FirstUntaken"/> names it, so that a field of a newer grammar can never be passed over.
/// </summary>
internal sealed class AstNode : AstValue
{
    private readonly List<(string Name, AstValue Value)> _fields = [];
    private ulong _taken;

    /// <summary>The type of node; empty where the tree has only one that fits.</summary>
    public string Kind { get; set; } = "";

    /// <summary>A null pointer in a list.</summary>
    public bool IsNull => Kind.Length == 0 && _fields.Count == 0;

    /// <summary>The first field that was not taken, or null.</summary>
    public string? FirstUntaken
    {
        get
        {
            for (var i = 0; i < _fields.Count; i++)
            {
                if (i >= 64 || (_taken & (1UL << i)) == 0)
                    return _fields[i].Name;
            }

            return null;
        }
    }

    /// <summary>The names of all fields.</summary>
    public IEnumerable<string> Names => _fields.Select(f => f.Name);

    /// <summary>All fields' values, taken or not: for walks that only collect.</summary>
    public IEnumerable<AstValue> Values => _fields.Select(f => f.Value);

    public void Add(string name, AstValue value) => _fields.Add((name, value));

    /// <summary>The value of a field, or null where the grammar left it out.</summary>
    public AstValue? Take(string name)
    {
        for (var i = 0; i < _fields.Count; i++)
        {
            if (!_fields[i].Name.Equals(name, StringComparison.Ordinal))
                continue;
            if (i < 64)
                _taken |= 1UL << i;
            return _fields[i].Value;
        }

        return null;
    }

    /// <summary>Takes fields whose values say nothing about what is read or shown.</summary>
    public void Ignore(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            Take(name);
    }

    /// <summary>A field that holds a node.</summary>
    public AstNode? Node(string name) => Take(name) as AstNode;

    /// <summary>A field that holds a list; empty where absent.</summary>
    public IReadOnlyList<AstValue> List(string name) => (Take(name) as AstList ?? AstList.Empty).Items;

    /// <summary>A field that holds a string or an enumeration's name.</summary>
    public string? Text(string name) => (Take(name) as AstScalar)?.Text;

    /// <summary>A field that holds a truth value; false is left out by the grammar.</summary>
    public bool Flag(string name) => Take(name) is AstScalar { Number: not 0 };

    /// <summary>A field that holds a number; zero is left out by the grammar.</summary>
    public int Number(string name) => (int)((Take(name) as AstScalar)?.Number ?? 0);

    /// <summary>Where the node stands in the text, in bytes; null where the grammar does not know.</summary>
    public int? Location(string name = "location")
    {
        var location = Number(name);
        return location < 0 ? null : location;
    }
}
