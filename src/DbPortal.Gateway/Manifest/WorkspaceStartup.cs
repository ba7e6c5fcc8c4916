using DbPortal.Gateway.Metadata;

namespace DbPortal.Gateway.Manifest;

/// <summary>Brings the store up: migrates it, reads the configuration, applies the manifest given at start. The host awaits it before it listens.</summary>
public sealed class WorkspaceStartup
{
    private readonly MetadataStore _store;
    private readonly StoredWorkspace _workspace;
    private readonly SnapshotReader _reader;
    private readonly ManifestService _manifests;

    internal WorkspaceStartup(MetadataStore store, StoredWorkspace workspace, SnapshotReader reader, ManifestService manifests)
    {
        _store = store;
        _workspace = workspace;
        _reader = reader;
        _manifests = manifests;
    }

    /// <summary>Migrates the store under a lock and loads what it holds. Throws <see cref="StoreUnavailableException"/>.</summary>
    public async Task<WorkspaceOrigin> OpenAsync(CancellationToken cancellationToken)
    {
        await _store.PrepareAsync(cancellationToken);
        await _workspace.ReloadAsync(cancellationToken);
        var items = (await _reader.ItemsAsync(cancellationToken)).Items;
        return items.Count == 0 ? WorkspaceOrigin.Empty
            : items.All(item => item.Origin == Origins.Demo) ? WorkspaceOrigin.Demo
            : WorkspaceOrigin.Real;
    }

    /// <summary>After <see cref="OpenAsync"/>: applies the manifest, audited. Throws <see cref="ManifestException"/> with every error; nothing is applied then.</summary>
    public Task<ManifestPlan> ApplyAsync(ManifestSource source, CancellationToken cancellationToken) => _manifests.ApplyAsync(source, null, cancellationToken);
}
