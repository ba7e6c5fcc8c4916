using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using DbPortal.Gateway.Metadata;
using DbPortal.Gateway.Metadata.Entities;
using Microsoft.EntityFrameworkCore;

namespace DbPortal.Gateway.Manifest;

/// <summary>
/// Compares what a manifest wants with what is stored. It owns what it names, also where somebody else had made it, and takes away what it named
/// before; items of other owners stay.
/// </summary>
internal sealed class ManifestReconciler(SecretVault vault)
{
    private const string SecretField = "secret";

    public Reconciliation Compare(IReadOnlyList<ManifestItem> wanted, IReadOnlyList<ConfigurationItem> stored, string origin)
    {
        var byName = stored.ToDictionary(item => (item.Kind, item.Name));
        var names = wanted.Select(item => (item.Kind, item.Name)).ToHashSet();
        var created = wanted.Where(item => !byName.ContainsKey((item.Kind, item.Name))).ToList();
        var removed = stored.Where(item => Origins.IsDeclared(item.Origin) && !names.Contains((item.Kind, item.Name))).ToList();
        var changed = wanted
            .Where(item => byName.ContainsKey((item.Kind, item.Name)))
            .Select(item => (Stored: byName[(item.Kind, item.Name)], Wanted: item))
            .Select(pair => (pair.Stored, pair.Wanted, Fields: FieldsOf(pair.Stored, pair.Wanted, origin)))
            .Where(pair => pair.Fields.Count > 0)
            .ToList();
        var changes = created.Select(item => new ManifestChange(ManifestAction.Create, item.Kind, item.Name, []))
            .Concat(changed.Select(pair => new ManifestChange(ManifestAction.Change, pair.Wanted.Kind, pair.Wanted.Name, pair.Fields)))
            .Concat(removed.Select(item => new ManifestChange(ManifestAction.Remove, item.Kind, item.Name, [])))
            .OrderBy(change => Array.IndexOf(ItemKinds.All, change.Kind)).ThenBy(change => change.Name, StringComparer.Ordinal).ToList();
        return new Reconciliation(created, [.. changed.Select(pair => (pair.Stored, pair.Wanted))], removed, changes);
    }

    /// <summary>Puts the difference into a context; saving it is the caller's.</summary>
    public void Apply(Reconciliation difference, DbSet<ConfigurationItem> items, string origin, DateTime now)
    {
        items.RemoveRange(difference.Removed);
        foreach (var wanted in difference.Created)
        {
            items.Add(new ConfigurationItem
            {
                Kind = wanted.Kind, Name = wanted.Name, Position = wanted.Position, Body = wanted.Body, ProtectedSecret = Seal(wanted),
                Origin = origin, Version = 1, UpdatedUtc = now,
            });
        }

        foreach (var (stored, wanted) in difference.Changed)
        {
            if (!SameSecret(stored, wanted))
                stored.ProtectedSecret = Seal(wanted);
            (stored.Position, stored.Body, stored.Origin, stored.UpdatedUtc) = (wanted.Position, wanted.Body, origin, now);
            stored.Version++;
        }
    }

    private List<string> FieldsOf(ConfigurationItem stored, ManifestItem wanted, string origin)
    {
        var fields = stored.Body == wanted.Body ? [] : DifferentFields(stored.Body, wanted.Body);
        if (!SameSecret(stored, wanted))
            fields.Add(SecretField);
        if (stored.Origin != origin)
            fields.Add("origin");
        // Elsewhere the order means nothing, and one new item would change all that follow.
        if (stored.Kind == ItemKinds.Environments && stored.Position != wanted.Position)
            fields.Add("position");
        return fields;
    }

    private static List<string> DifferentFields(string before, string after)
    {
        using var left = JsonDocument.Parse(before);
        using var right = JsonDocument.Parse(after);
        if (left.RootElement.ValueKind != JsonValueKind.Object || right.RootElement.ValueKind != JsonValueKind.Object)
            return ["value"];
        var was = left.RootElement.EnumerateObject().ToDictionary(field => field.Name, field => field.Value.GetRawText(), StringComparer.Ordinal);
        var wants = right.RootElement.EnumerateObject().ToDictionary(field => field.Name, field => field.Value.GetRawText(), StringComparer.Ordinal);
        var fields = was.Keys.Union(wants.Keys, StringComparer.Ordinal)
            .Where(name => was.GetValueOrDefault(name) != wants.GetValueOrDefault(name)).Order(StringComparer.Ordinal).ToList();
        return fields.Count > 0 ? fields : ["value"];
    }

    private string? Seal(ManifestItem item) => item.Secret is { } secret ? vault.Protect(secret.Reveal()) : null;

    private bool SameSecret(ConfigurationItem stored, ManifestItem wanted)
    {
        if (stored.ProtectedSecret is null || wanted.Secret is null)
            return stored.ProtectedSecret is null && wanted.Secret is null;
        var (was, wants) = (vault.Open(stored.ProtectedSecret).Reveal(), wanted.Secret.Reveal());
        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(was), Encoding.UTF8.GetBytes(wants));
    }
}
