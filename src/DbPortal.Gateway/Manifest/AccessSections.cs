using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using DbPortal.Gateway.Access;

namespace DbPortal.Gateway.Manifest;

/// <summary>Roles and bindings.</summary>
internal static class AccessSections
{
    private static readonly Dictionary<string, BindingEffect> Effects = new(StringComparer.Ordinal)
    {
        ["allow"] = BindingEffect.Allow,
        ["deny"] = BindingEffect.Deny,
    };

    public static void ReadRole(MapReader map, ManifestReading reading)
    {
        var name = reading.NameOf(map);
        var permissions = reading.PermissionsOf(map);
        if (BuiltInRoles.All.Any(role => role.Name == name))
            reading.Errors.Add(map.Node, $"the role \"{name}\" is built in and cannot be defined again.");
        var entry = new RoleEntry(name, map.Text("title") ?? name, permissions.ToHashSet(StringComparer.Ordinal), BuiltIn: false);
        if (map.Find("permissions") is null)
            reading.Errors.Add(map.Node, "\"permissions\" is missing.");
        map.Done();
        if (name.Length > 0)
            reading.Define(ItemKinds.Roles, name, entry, ConfigurationJson.Default.RoleEntry, map.Node);
    }

    public static void ReadBinding(MapReader map, ManifestReading reading)
    {
        var role = map.Scalar("role");
        reading.Refer(ItemKinds.Roles, role);
        var permissions = reading.PermissionsOf(map);
        if (role is null && map.Find("permissions") is null)
            reading.Errors.Add(map.Node, "a binding needs a \"role\" or \"permissions\".");
        var members = map.Texts("members").Select(reading.MemberOf).OfType<Member>().Distinct().ToList();
        if (map.Find("members") is null or ManifestNode.Sequence { Items.Count: 0 })
            reading.Errors.Add(map.Node, "a binding needs \"members\".");
        var expires = TimeOf(map.Scalar("expires"), reading);
        var (scope, scopeExpires) = ReadScope(map.Map("scope"), reading);
        var entry = new BindingEntry(
            "", map.Choice("effect", Effects, BindingEffect.Allow), role?.Text, permissions, members, scope, Earlier(expires, scopeExpires), "");
        map.Done();
        reading.Define(ItemKinds.Bindings, IdOf(entry), entry, ConfigurationJson.Default.BindingEntry, map.Node);
    }

    /// <summary>A binding has no name of its own: what it says is its name, so that a plan shows the ones that come and go.</summary>
    private static string IdOf(BindingEntry entry)
    {
        var text = JsonSerializer.Serialize(entry, ConfigurationJson.Default.BindingEntry);
        return "b-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
    }

    private static (BindingScope Scope, DateTime? Expires) ReadScope(MapReader? map, ManifestReading reading)
    {
        if (map is null)
            return (BindingScope.All, null);
        reading.Refer(ItemKinds.Projects, map.Scalar("project"));
        reading.Refer(ItemKinds.Environments, map.Scalar("environment"));
        reading.Refer(ItemKinds.Instances, map.Scalar("instance"));
        var scope = new BindingScope
        {
            Project = reading.PatternOf(map.Scalar("project")),
            Environment = reading.PatternOf(map.Scalar("environment")),
            Instance = reading.PatternOf(map.Scalar("instance")),
            Database = reading.PatternOf(map.Scalar("database")),
            Schema = reading.PatternOf(map.Scalar("schema")),
            Tables = Patterns(map, "tables", reading),
            Columns = Patterns(map, "columns", reading),
            SourceCidrs = [.. map.Texts("sourceCidrs").Select(text => CidrOf(text, reading)).OfType<string>()],
            Hours = HoursOf(map.Scalar("hours"), reading),
        };
        var expires = TimeOf(map.Scalar("expires"), reading);
        map.Done();
        return (scope, expires);
    }

    private static IReadOnlyList<string> Patterns(MapReader map, string key, ManifestReading reading)
    {
        var patterns = map.Texts(key).Select(reading.PatternOf).OfType<string>().ToList();
        // An empty list reads as "everywhere": whoever empties one by mistake would give everything.
        if (map.Find(key) is ManifestNode.Sequence { Items.Count: 0 } empty)
            reading.Errors.Add(empty, $"\"{key}\" is empty: leave it out to mean all.");
        return patterns;
    }

    private static string? CidrOf(ManifestNode.Scalar text, ManifestReading reading)
    {
        if (IPNetwork.TryParse(text.Text, out var network))
            return network.ToString();
        if (IPAddress.TryParse(text.Text, out var address))
            return new IPNetwork(address, address.GetAddressBytes().Length * 8).ToString();
        reading.Errors.Add(text, $"\"{text.Text}\" is no network such as 10.0.0.0/8.");
        return null;
    }

    private static string? HoursOf(ManifestNode.Scalar? text, ManifestReading reading)
    {
        if (text is null)
            return null;
        try
        {
            HoursWindow.Parse(text.Text);
            return text.Text;
        }
        catch (FormatException wrong)
        {
            reading.Errors.Add(text, wrong.Message);
            return null;
        }
    }

    private static DateTime? TimeOf(ManifestNode.Scalar? text, ManifestReading reading)
    {
        if (text is null)
            return null;
        const DateTimeStyles utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        string[] formats = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK"];
        if (DateTime.TryParseExact(text.Text, formats, CultureInfo.InvariantCulture, utc, out var time))
            return time;
        reading.Errors.Add(text, $"\"{text.Text}\" is no time such as 2027-01-01T00:00:00Z.");
        return null;
    }

    private static DateTime? Earlier(DateTime? left, DateTime? right) => left is null ? right : right is null ? left : left < right ? left : right;
}
