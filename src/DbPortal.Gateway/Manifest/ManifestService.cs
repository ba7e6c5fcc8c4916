using DbPortal.Gateway.Access;

namespace DbPortal.Gateway.Manifest;

/// <summary>Configuration as code: checks a manifest, shows what it would change, applies it whole or not at all, and writes one out.</summary>
public sealed class ManifestService
{
    /// <summary>Every error of a manifest, empty when it can be applied.</summary>
    public Task<IReadOnlyList<ManifestError>> ValidateAsync(ManifestSource source, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>The difference to the store. Throws <see cref="ManifestException"/> with every error.</summary>
    public Task<ManifestPlan> PlanAsync(ManifestSource source, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>Applies it in one transaction, audited; null <paramref name="principal"/>: the portal itself, at start. Throws <see cref="ManifestException"/>.</summary>
    public Task<ManifestPlan> ApplyAsync(ManifestSource source, Principal? principal, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>The configuration in force as YAML, without secrets: their places name an environment variable to set.</summary>
    public Task<string> ExportAsync(CancellationToken cancellationToken) => throw new NotSupportedException();
}
