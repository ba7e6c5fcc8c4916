namespace DbPortal.Gateway.Manifest;

/// <summary>Gathers everything that is wrong, so that it is told at once.</summary>
internal sealed class ManifestErrors
{
    private readonly List<ManifestError> _found = [];

    /// <summary>In the order of files, lines and columns.</summary>
    public IReadOnlyList<ManifestError> All =>
        [.. _found.Distinct().OrderBy(error => error.File, StringComparer.Ordinal).ThenBy(error => error.Line).ThenBy(error => error.Column)];

    public void Add(ManifestNode where, string message) => _found.Add(new ManifestError(where.File.Name, where.Line, where.Column, message));

    public void Add(string file, string message) => _found.Add(new ManifestError(file, 0, 0, message));

    public void Add(string file, long line, long column, string message) => _found.Add(new ManifestError(file, (int)line, (int)column, message));
}
