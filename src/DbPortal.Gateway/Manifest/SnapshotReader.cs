using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using DbPortal.Gateway.Access;
using DbPortal.Gateway.Metadata;
using DbPortal.Gateway.Metadata.Entities;
using Microsoft.EntityFrameworkCore;

namespace DbPortal.Gateway.Manifest;

/// <summary>Reads the configuration in force out of the store.</summary>
internal sealed class SnapshotReader(IDbContextFactory<MetadataContext> contexts, SecretVault vault)
{
    private static readonly ConfigurationJson Json = ConfigurationJson.Default;

    /// <summary>The version in the store, without reading the rest.</summary>
    public async Task<long> VersionAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Workspace.AsNoTracking().Select(state => state.Version).SingleAsync(cancellationToken);
    }

    /// <summary>Every item, as one version of the configuration has them: read again when it changed meanwhile.</summary>
    public async Task<(long Version, IReadOnlyList<ConfigurationItem> Items)> ItemsAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            var before = await context.Workspace.AsNoTracking().Select(state => state.Version).SingleAsync(cancellationToken);
            var items = await context.Configuration.AsNoTracking().ToListAsync(cancellationToken);
            if (before == await context.Workspace.AsNoTracking().Select(state => state.Version).SingleAsync(cancellationToken))
                return (before, items);
        }
    }

    public async Task<WorkspaceSnapshot> ReadAsync(CancellationToken cancellationToken)
    {
        var (version, items) = await ItemsAsync(cancellationToken);
        return ToSnapshot(version, items);
    }

    private WorkspaceSnapshot ToSnapshot(long version, IReadOnlyList<ConfigurationItem> items)
    {
        // What a manifest says comes first; then what was added elsewhere, in the order it was added.
        var byKind = items.OrderBy(item => Origins.IsDeclared(item.Origin) ? 0 : 1).ThenBy(item => item.Position).ThenBy(item => item.Name, StringComparer.Ordinal)
            .ToLookup(item => item.Kind, StringComparer.Ordinal);
        IReadOnlyList<T> Of<T>(string kind, JsonTypeInfo<T> type, Func<T, ConfigurationItem, T>? complete = null) =>
            [.. byKind[kind].Select(item => complete is null ? Entry(item, type) : complete(Entry(item, type), item))];
        var workspace = Of(ItemKinds.Workspace, Json.WorkspaceEntry) is [var own, ..] ? own : WorkspaceEntry.Default;
        return new WorkspaceSnapshot(
            version,
            workspace.Name,
            workspace.DefaultLanguage,
            Of(ItemKinds.Environments, Json.EnvironmentEntry),
            Of(ItemKinds.Instances, Json.InstanceEntry, (entry, item) => InstanceSecrets.Complete(entry, item.ProtectedSecret is { } secret ? vault.Open(secret) : null)),
            Of(ItemKinds.Projects, Json.ProjectEntry),
            Of(ItemKinds.Users, Json.UserEntry),
            Of(ItemKinds.ServiceAccounts, Json.ServiceAccountEntry),
            Of(ItemKinds.Groups, Json.GroupEntry),
            [.. BuiltInRoles.All, .. Of(ItemKinds.Roles, Json.RoleEntry)],
            Of(ItemKinds.Bindings, Json.BindingEntry, (entry, item) => entry with { Id = item.Name, Origin = item.Origin }),
            Of(ItemKinds.SemanticTypes, Json.SemanticTypeEntry),
            [.. Of(ItemKinds.MaskingRules, Json.MaskingRuleEntry).Select((rule, order) => rule with { Order = order })])
        {
            ShowNewColumns = workspace.ShowNewColumns,
            Probing = Of(ItemKinds.Probing, Json.ProbeLimits) is [var limits, ..] ? limits : null,
        };
    }

    private static T Entry<T>(ConfigurationItem item, JsonTypeInfo<T> type)
    {
        try
        {
            return JsonSerializer.Deserialize(item.Body, type) ?? throw new JsonException("null");
        }
        catch (JsonException failure)
        {
            throw new StoreUnavailableException($"The stored {ItemKinds.Singular(item.Kind)} \"{item.Name}\" cannot be read. Apply the manifest again.", failure);
        }
    }
}
