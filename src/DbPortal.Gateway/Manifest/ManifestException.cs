namespace DbPortal.Gateway.Manifest;

/// <summary>A manifest that cannot be applied, with every reason at once. Nothing of it was applied.</summary>
public sealed class ManifestException(IReadOnlyList<ManifestError> errors)
    : Exception($"The manifest has {errors.Count} error(s):\n{string.Join('\n', errors)}")
{
    /// <summary>Every error, in the order of files and lines.</summary>
    public IReadOnlyList<ManifestError> Errors { get; } = errors;
}
