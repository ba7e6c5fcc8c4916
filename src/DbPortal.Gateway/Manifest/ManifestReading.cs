using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using DbPortal.Gateway.Access;
using DbPortal.Gateway.Targets;

namespace DbPortal.Gateway.Manifest;

/// <summary>One reading of a manifest: what was found so far, what it refers to, and what is wrong.</summary>
internal sealed partial class ManifestReading(ManifestErrors errors, ManifestSecrets secrets)
{
    private readonly List<ManifestItem> _items = [];
    private readonly Dictionary<(string Kind, string Name), ManifestItem> _byName = [];
    private readonly Dictionary<string, int> _counts = [];
    private readonly List<ManifestReference> _references = [];

    public ManifestErrors Errors { get; } = errors;

    public ManifestSecrets Secrets { get; } = secrets;

    public IReadOnlyList<ManifestItem> Items => _items;

    public IReadOnlyList<ManifestReference> References => _references;

    /// <summary>Adds an item; a second one of the same name is told.</summary>
    public void Define<T>(string kind, string name, T entry, JsonTypeInfo<T> type, ManifestNode where, Secret? secret = null)
    {
        var item = new ManifestItem(kind, name, CountOf(kind), JsonSerializer.Serialize(entry, type), secret, where);
        if (_byName.TryAdd((kind, name), item))
        {
            _items.Add(item);
            _counts[kind] = item.Position + 1;
            return;
        }

        var first = _byName[(kind, name)].Where;
        Errors.Add(where, kind == ItemKinds.Bindings
            ? $"the same binding already stands in {first.File.Name}, line {first.Line}."
            : $"the {ItemKinds.Singular(kind)} \"{name}\" is already defined in {first.File.Name}, line {first.Line}.");
    }

    /// <summary>How many of a kind there are so far.</summary>
    public int CountOf(string kind) => _counts.GetValueOrDefault(kind);

    /// <summary>Notes that something names an item, to be looked up when all is read. Patterns name nothing in particular.</summary>
    public void Refer(string kind, ManifestNode.Scalar? where, string? name = null)
    {
        var text = name ?? where?.Text;
        if (where is not null && text is not null && !IsPattern(text))
            _references.Add(new ManifestReference(kind, text, where));
    }

    /// <summary>A name that can stand in addresses: letters, digits, dot, dash, underscore. Empty when it is missing or wrong, which has been told.</summary>
    public string NameOf(MapReader map)
    {
        if (map.Required("name") is not { } name)
            return "";
        if (Name().IsMatch(name.Text))
            return name.Text;
        Errors.Add(name, $"\"{name.Text}\" is no name: letters, digits, '.', '_' and '-', at most 100.");
        return "";
    }

    /// <summary>A member, its reference noted.</summary>
    public Member? MemberOf(ManifestNode.Scalar text)
    {
        if (!Member.TryParse(text.Text, out var member))
        {
            Errors.Add(text, $"\"{text.Text}\" is no member: write user:EMAIL, serviceAccount:NAME, group:NAME or allUsers.");
            return null;
        }

        var kind = member.Kind switch
        {
            MemberKind.User => ItemKinds.Users,
            MemberKind.ServiceAccount => ItemKinds.ServiceAccounts,
            MemberKind.Group => ItemKinds.Groups,
            MemberKind.AllUsers or MemberKind.None => null,
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        if (kind is not null)
            _references.Add(new ManifestReference(kind, member.Name, text));
        return member;
    }

    /// <summary>A pattern of names; a broken regular expression is told.</summary>
    public string? PatternOf(ManifestNode.Scalar? text)
    {
        if (text is null)
            return null;
        try
        {
            Glob.Parse(text.Text);
            return text.Text;
        }
        catch (Exception wrong) when (wrong is ArgumentException or NotSupportedException)
        {
            Errors.Add(text, $"\"{text.Text}\" is no usable pattern: {wrong.Message}");
            return null;
        }
    }

    /// <summary>Permissions, unknown ones told.</summary>
    public IReadOnlyList<string> PermissionsOf(MapReader map)
    {
        var known = new List<string>();
        foreach (var text in map.Texts("permissions"))
        {
            if (Permissions.All.Contains(text.Text))
                known.Add(text.Text);
            else
                Errors.Add(text, $"there is no permission \"{text.Text}\"{NearestName.Hint(text.Text, Permissions.All)}");
        }

        return known;
    }

    private static bool IsPattern(string text) => text.AsSpan().ContainsAny('*', '?') || (text.Length > 1 && text[0] == '/' && text[^1] == '/');

    [GeneratedRegex(@"^[\p{L}\p{N}][\p{L}\p{N}\p{M}._-]{0,99}$")]
    private static partial Regex Name();
}
