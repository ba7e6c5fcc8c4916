namespace DbPortal.Gateway.Manifest;

/// <summary>Brings the store up: migrates it, reads the configuration, applies the manifest given at start. The host awaits it before it listens.</summary>
public sealed class WorkspaceStartup
{
    /// <summary>Migrates the store under a lock and loads what it holds. Throws <see cref="Metadata.StoreUnavailableException"/>.</summary>
    public Task<WorkspaceOrigin> OpenAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>After <see cref="OpenAsync"/>: applies the manifest, audited. Throws <see cref="ManifestException"/> with every error; nothing is applied then.</summary>
    public Task<ManifestPlan> ApplyAsync(ManifestSource source, CancellationToken cancellationToken) => throw new NotSupportedException();
}
