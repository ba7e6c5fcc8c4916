using DbPortal.Gateway.Targets;
using DbPortal.Sql.Catalog;

namespace DbPortal.Gateway.Manifest;

/// <summary>Environments, instances, projects.</summary>
internal static class TargetSections
{
    private static readonly Dictionary<string, EngineKind> Engines =
        Enum.GetValues<EngineKind>().ToDictionary(engine => engine.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    private static readonly Dictionary<string, TlsMode> TlsModes = new(StringComparer.Ordinal)
    {
        ["disable"] = TlsMode.Disable,
        ["prefer"] = TlsMode.Prefer,
        ["require"] = TlsMode.Require,
        ["verify-full"] = TlsMode.VerifyFull,
    };

    /// <summary>The written word of an engine.</summary>
    public static string WordOf(EngineKind engine) => engine.ToString().ToLowerInvariant();

    /// <summary>The written word of a mode.</summary>
    public static string WordOf(TlsMode mode) => TlsModes.First(pair => pair.Value == mode).Key;

    public static void ReadEnvironment(MapReader map, ManifestReading reading)
    {
        var name = reading.NameOf(map);
        var entry = new EnvironmentEntry(name, map.Text("color"), map.Flag("protected", otherwise: false));
        map.Done();
        if (name.Length > 0)
            reading.Define(ItemKinds.Environments, name, entry, ConfigurationJson.Default.EnvironmentEntry, map.Node);
    }

    public static void ReadProject(MapReader map, ManifestReading reading)
    {
        var name = reading.NameOf(map);
        var databases = new List<string>();
        foreach (var text in map.Texts("databases"))
        {
            if (reading.PatternOf(text) is not { } pattern)
                continue;
            databases.Add(pattern);
            var slash = pattern.IndexOf('/', StringComparison.Ordinal);
            if (slash <= 0 || slash == pattern.Length - 1)
                reading.Errors.Add(text, $"\"{pattern}\" must be written INSTANCE/DATABASE.");
            else
                reading.Refer(ItemKinds.Instances, text, pattern[..slash]);
        }

        var entry = new ProjectEntry(name, map.Text("title"), databases);
        map.Done();
        if (name.Length > 0)
            reading.Define(ItemKinds.Projects, name, entry, ConfigurationJson.Default.ProjectEntry, map.Node);
    }

    public static void ReadInstance(MapReader map, ManifestReading reading)
    {
        var name = reading.NameOf(map);
        if (map.Find("engine") is null)
            reading.Errors.Add(map.Node, "\"engine\" is missing.");
        var engine = map.Choice("engine", Engines, default);
        var environment = map.Required("environment");
        reading.Refer(ItemKinds.Environments, environment);
        var password = reading.Secrets.Read(map.Scalar("password"), "password");
        var (databases, all) = ReadDatabases(map, reading, engine);
        var (net, netPassword) = map.Map("net") is { } netMap ? ReadNet(netMap, reading) : (null, null);
        var entry = new InstanceEntry(
            name, engine, environment?.Text ?? "", map.Text("host"), map.Number("port", 1, 65535), map.Text("username"), null,
            map.Choice("tls", TlsModes, TlsMode.Prefer), databases, all)
        {
            Net = net,
        };
        CheckPlace(map, reading, entry);
        map.Done();
        if (name.Length > 0)
            reading.Define(ItemKinds.Instances, name, entry, ConfigurationJson.Default.InstanceEntry, map.Node, InstanceSecrets.Join(net, password, netPassword));
    }

    /// <summary>A server needs a host and an account; an engine of files has neither.</summary>
    private static void CheckPlace(MapReader map, ManifestReading reading, InstanceEntry entry)
    {
        if (entry.Engine.IsEmbedded())
        {
            foreach (var key in new[] { "host", "port", "username", "password", "tls", "net" })
            {
                if (map.Find(key) is { } useless)
                    reading.Errors.Add(useless, $"\"{key}\" means nothing for an engine that opens files.");
            }

            if (entry.AllDatabases)
                reading.Errors.Add(map.Node, "an engine that opens files needs its databases named, each with a path.");
            return;
        }

        map.Required("host");
        map.Required("username");
        if (entry.Net is { } net && net.Username == entry.Username)
            reading.Errors.Add(map.Node, "the engine net needs a login of its own, not that of the portal.");
    }

    private static (NetEntry Net, Secret? Password) ReadNet(MapReader map, ManifestReading reading)
    {
        var net = new NetEntry(map.Required("username")?.Text ?? "", null, map.Flag("writes", otherwise: false));
        var password = reading.Secrets.Read(map.Required("password"), "password");
        map.Done();
        return (net, password);
    }

    private static (IReadOnlyList<DatabaseEntry> Databases, bool All) ReadDatabases(MapReader map, ManifestReading reading, EngineKind engine)
    {
        if (map.Find("databases") is ManifestNode.Scalar { Text: "*" } or ManifestNode.Sequence { Items: [ManifestNode.Scalar { Text: "*" }] })
            return ([], true);
        var databases = new List<DatabaseEntry>();
        foreach (var node in map.List("databases"))
        {
            if (ReadDatabase(node, reading, engine) is not { } database)
                continue;
            if (databases.Any(other => other.Name == database.Name))
                reading.Errors.Add(node, $"the database \"{database.Name}\" is listed twice.");
            databases.Add(database);
        }

        if (map.Find("databases") is null or ManifestNode.Sequence { Items.Count: 0 })
            reading.Errors.Add(map.Node, "\"databases\" is missing: list them, or write '*' for all that the account can see.");
        return (databases, false);
    }

    private static DatabaseEntry? ReadDatabase(ManifestNode node, ManifestReading reading, EngineKind engine)
    {
        switch (node)
        {
            case ManifestNode.Scalar { IsNull: false } name:
                if (engine.IsEmbedded())
                    reading.Errors.Add(name, "an engine that opens files needs a path: write { name: …, path: … }.");
                return new DatabaseEntry(name.Text, null);
            case ManifestNode.Mapping mapping:
                var map = new MapReader(mapping, reading.Errors);
                var entry = new DatabaseEntry(map.Required("name")?.Text ?? "", PathOf(map, reading, engine));
                map.Done();
                return entry.Name.Length > 0 ? entry : null;
            default:
                reading.Errors.Add(node, $"a database must be a name or {{ name: …, path: … }}, not {node.Describe()}.");
                return null;
        }
    }

    /// <summary>Relative to the manifest, so that a folder with both can be moved; one that was sent in has no place to start from.</summary>
    private static string? PathOf(MapReader map, ManifestReading reading, EngineKind engine)
    {
        var path = engine.IsEmbedded() ? map.Required("path") : map.Scalar("path");
        if (path is null)
            return null;
        if (!engine.IsEmbedded())
            reading.Errors.Add(path, "\"path\" is for engines that open files.");
        else if (path.File.Folder is { } folder)
            return Path.GetFullPath(path.Text, folder);
        else if (!Path.IsPathFullyQualified(path.Text))
            reading.Errors.Add(path, "a manifest that is sent in needs whole paths.");
        return path.Text;
    }
}
