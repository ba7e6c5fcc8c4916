using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using DbPortal.Gateway.Access;
using DbPortal.Gateway.Masking;
using DbPortal.Gateway.Metadata.Entities;
using DbPortal.Gateway.Targets;

namespace DbPortal.Gateway.Manifest;

/// <summary>One item as the manifest writes it. Null stands for what is left out.</summary>
internal static class EntryWriter
{
    private static readonly ConfigurationJson Json = ConfigurationJson.Default;

    public static object? Write(ConfigurationItem item) => item.Kind switch
    {
        ItemKinds.Workspace => Workspace(item),
        ItemKinds.Environments => Environment(Entry(item, Json.EnvironmentEntry)),
        ItemKinds.Instances => Instance(Entry(item, Json.InstanceEntry), item.ProtectedSecret is not null),
        ItemKinds.Projects => Project(Entry(item, Json.ProjectEntry)),
        ItemKinds.Users => User(Entry(item, Json.UserEntry)),
        ItemKinds.ServiceAccounts => ServiceAccount(Entry(item, Json.ServiceAccountEntry)),
        ItemKinds.Groups => Group(Entry(item, Json.GroupEntry)),
        ItemKinds.Roles => Role(Entry(item, Json.RoleEntry)),
        ItemKinds.Bindings => Binding(Entry(item, Json.BindingEntry)),
        ItemKinds.SemanticTypes => SemanticType(Entry(item, Json.SemanticTypeEntry)),
        ItemKinds.MaskingRules => Rule(Entry(item, Json.MaskingRuleEntry)),
        ItemKinds.Probing => Probing(Entry(item, Json.ProbeLimits)),
        ItemKinds.ApprovalFlows or ItemKinds.Integrations => Plain(Entry(item, Json.JsonElement)),
        _ => throw new InvalidOperationException($"There is no section for {item.Kind}."),
    };

    public static Dictionary<string, object?> Workspace(ConfigurationItem item)
    {
        var entry = Entry(item, Json.WorkspaceEntry);
        return new() { ["name"] = entry.Name, ["defaultLanguage"] = entry.DefaultLanguage, ["newColumns"] = entry.ShowNewColumns ? "show" : null };
    }

    private static Dictionary<string, object?> Probing(ProbeLimits limits) =>
        new() { ["minutes"] = (int)limits.Window.TotalMinutes, ["slowAfter"] = limits.SlowAfter, ["refuseAfter"] = limits.RefuseAfter };

    private static Dictionary<string, object?> Environment(EnvironmentEntry entry) =>
        new() { ["name"] = entry.Name, ["color"] = entry.Color, ["protected"] = entry.Protected ? true : null };

    private static Dictionary<string, object?> Instance(InstanceEntry entry, bool hasPassword) => new()
    {
        ["name"] = entry.Name,
        ["engine"] = TargetSections.WordOf(entry.Engine),
        ["environment"] = entry.Environment,
        ["host"] = entry.Host,
        ["port"] = entry.Port,
        ["username"] = entry.Username,
        ["password"] = hasPassword ? Variable(entry.Name, "PASSWORD") : null,
        ["tls"] = entry.Tls == TlsMode.Prefer ? null : TargetSections.WordOf(entry.Tls),
        ["net"] = entry.Net is { } net ? Net(entry.Name, net) : null,
        ["databases"] = entry.AllDatabases ? "*" : entry.Databases.Select(Database).ToList(),
    };

    private static Dictionary<string, object?> Net(string instance, NetEntry net) => new()
    {
        ["username"] = net.Username,
        ["password"] = Variable(instance, "NET_PASSWORD"),
        ["writes"] = net.Writes ? true : null,
    };

    private static object Database(DatabaseEntry entry) =>
        entry.Path is null ? entry.Name : new Dictionary<string, object?> { ["name"] = entry.Name, ["path"] = entry.Path };

    private static Dictionary<string, object?> Project(ProjectEntry entry) =>
        new() { ["name"] = entry.Name, ["title"] = entry.Title, ["databases"] = Some(entry.Databases) };

    private static Dictionary<string, object?> User(UserEntry entry) =>
        new() { ["email"] = entry.Email, ["name"] = entry.Name, ["passwordHash"] = entry.PasswordHash, ["disabled"] = entry.Disabled ? true : null };

    private static Dictionary<string, object?> ServiceAccount(ServiceAccountEntry entry) =>
        new() { ["name"] = entry.Name, ["token"] = Variable(entry.Name, "TOKEN"), ["disabled"] = entry.Disabled ? true : null };

    private static Dictionary<string, object?> Group(GroupEntry entry) =>
        new() { ["name"] = entry.Name, ["title"] = entry.Title, ["members"] = Members(entry.Members), ["claims"] = Some(entry.Claims) };

    private static Dictionary<string, object?> Role(RoleEntry entry) => new()
    {
        ["name"] = entry.Name,
        ["title"] = entry.Title,
        ["permissions"] = Permissions.All.Where(entry.Permissions.Contains).ToList(),
    };

    private static Dictionary<string, object?> Binding(BindingEntry entry) => new()
    {
        ["effect"] = entry.Effect == BindingEffect.Deny ? "deny" : null,
        ["role"] = entry.Role,
        ["permissions"] = Some(entry.Permissions),
        ["members"] = Members(entry.Members),
        ["scope"] = Scope(entry.Scope),
        ["expires"] = entry.ExpiresUtc?.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture),
    };

    private static Dictionary<string, object?>? Scope(BindingScope scope)
    {
        var map = new Dictionary<string, object?>
        {
            ["project"] = scope.Project,
            ["environment"] = scope.Environment,
            ["instance"] = scope.Instance,
            ["database"] = scope.Database,
            ["schema"] = scope.Schema,
            ["tables"] = Some(scope.Tables),
            ["columns"] = Some(scope.Columns),
            ["sourceCidrs"] = Some(scope.SourceCidrs),
            ["hours"] = scope.Hours,
        };
        return map.Values.Any(value => value is not null) ? map : null;
    }

    private static Dictionary<string, object?> SemanticType(SemanticTypeEntry entry) =>
        new() { ["name"] = entry.Name, ["mask"] = Mask(entry.Mask), ["use"] = Word(entry.Use.ToString()) };

    private static Dictionary<string, object?> Mask(MaskSpec mask) => new()
    {
        ["algorithm"] = MaskSections.WordOf(mask.Algorithm),
        ["part"] = mask.Outer ? "outer" : null,
        ["keepFirst"] = mask.Algorithm is MaskAlgorithm.Partial or MaskAlgorithm.InnerOuter ? mask.KeepFirst : null,
        ["keepLast"] = mask.Algorithm is MaskAlgorithm.Partial or MaskAlgorithm.InnerOuter ? mask.KeepLast : null,
        ["ranges"] = mask.Ranges.Count == 0 ? null : mask.Ranges
            .Select(range => new Dictionary<string, object?> { ["start"] = range.Start, ["end"] = range.End, ["substitute"] = range.Substitute }).ToList(),
        ["step"] = mask.Step,
        ["bounds"] = mask.Bounds.Count == 0 ? null : mask.Bounds.Select(bound => (object?)bound).ToList(),
        ["unit"] = mask.Unit,
        ["value"] = mask.Algorithm == MaskAlgorithm.Constant ? mask.Substitute : null,
        ["pattern"] = mask.Pattern,
        ["replacement"] = mask.Algorithm == MaskAlgorithm.Regex ? mask.Substitute : null,
        ["paths"] = mask.Inside.Count == 0 ? null : mask.Inside.ToDictionary(path => path.Path, path => (object?)OfPath(path.Mask)),
        ["others"] = mask.KeepOthers ? "keep" : null,
        ["arrays"] = mask.EachElement ? "elements" : null,
        ["nulls"] = mask.MaskNulls ? "mask" : null,
    };

    private static object OfPath(MaskSpec mask) =>
        MaskSections.IsPlain(mask.Algorithm) && mask is { MaskNulls: false, EachElement: false } ? MaskSections.WordOf(mask.Algorithm) : Mask(mask);

    private static Dictionary<string, object?> Rule(MaskingRuleEntry entry) => new()
    {
        ["match"] = new Dictionary<string, object?>
        {
            ["environment"] = entry.Match.Environment,
            ["project"] = entry.Match.Project,
            ["instance"] = entry.Match.Instance,
            ["database"] = entry.Match.Database,
            ["schema"] = entry.Match.Schema,
            ["table"] = entry.Match.Table,
            ["column"] = entry.Match.Column,
            ["type"] = entry.Match.Type,
            ["comment"] = entry.Match.Comment,
            ["classification"] = entry.Match.Classification,
        },
        ["semanticType"] = entry.SemanticType,
        ["use"] = entry.Use is { } use ? Word(use.ToString()) : null,
    };

    /// <summary>What was kept as it was written.</summary>
    private static object? Plain(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().ToDictionary(field => field.Name, field => Plain(field.Value)),
        JsonValueKind.Array => element.EnumerateArray().Select(Plain).ToList(),
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number => element.GetDecimal(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static T Entry<T>(ConfigurationItem item, JsonTypeInfo<T> type) =>
        JsonSerializer.Deserialize(item.Body, type) ?? throw new JsonException($"The stored {item.Kind} {item.Name} is empty.");

    private static IReadOnlyList<string>? Some(IReadOnlyList<string> list) => list.Count > 0 ? list : null;

    private static List<string>? Members(IReadOnlyList<Member> members) => members.Count > 0 ? [.. members.Select(member => member.ToString())] : null;

    private static string Word(string name) => name.ToLowerInvariant();

    private static string Variable(string name, string what) =>
        $"${{env:{string.Concat(name.Select(letter => char.IsAsciiLetterOrDigit(letter) ? char.ToUpperInvariant(letter) : '_'))}_{what}}}";
}
