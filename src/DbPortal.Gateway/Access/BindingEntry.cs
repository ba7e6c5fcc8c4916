using System.Text.Json.Serialization;

namespace DbPortal.Gateway.Access;

/// <summary>
/// Gives (or with <see cref="BindingEffect.Deny"/> takes away) the permissions of a role or list to members within a scope, until a time.
/// Deny wins over any allow. <paramref name="Origin"/>: manifest, ui, request:ID.
/// </summary>
public sealed record BindingEntry(
    string Id,
    BindingEffect Effect,
    string? Role,
    IReadOnlyList<string> Permissions,
    IReadOnlyList<Member> Members,
    BindingScope Scope,
    DateTime? ExpiresUtc,
    string Origin)
{
    /// <summary>How messages name it: what it gives or takes and where, and its id. Not whom it names, which is not everybody's to know.</summary>
    [JsonIgnore]
    public string Label
    {
        get
        {
            (string Name, string? Value)[] scope =
            [
                ("project", Scope.Project), ("environment", Scope.Environment), ("instance", Scope.Instance), ("database", Scope.Database), ("schema", Scope.Schema),
                ("tables", Joined(Scope.Tables)), ("columns", Joined(Scope.Columns)), ("hours", Scope.Hours),
            ];
            var where = string.Join(", ", scope.Where(part => part.Value is not null).Select(part => $"{part.Name}: {part.Value}"));
            var what = $"{(Effect == BindingEffect.Deny ? "deny" : "allow")} {Role ?? Joined(Permissions)}";
            return where.Length == 0 ? $"{what} [{Id}]" : $"{what} ({where}) [{Id}]";
        }
    }

    private static string? Joined(IReadOnlyList<string> words) => words.Count == 0 ? null : string.Join(", ", words);
}
