namespace DbPortal.Gateway.Manifest;

/// <summary>Finds the texts of a manifest.</summary>
internal static class ManifestFiles
{
    private const long MaxBytes = 16 << 20;

    public static async Task<IReadOnlyList<ManifestFile>> ReadAsync(ManifestSource source, ManifestErrors errors, CancellationToken cancellationToken)
    {
        if (source.Text is { } text)
            return [new ManifestFile(source.Name, text, null)];
        var files = new List<ManifestFile>();
        foreach (var path in Paths(source.Path ?? "", errors))
        {
            if (await ReadFileAsync(path, errors, cancellationToken) is { } file)
                files.Add(file);
        }

        return files;
    }

    private static IEnumerable<string> Paths(string path, ManifestErrors errors)
    {
        if (File.Exists(path))
            return [path];
        if (!Directory.Exists(path))
        {
            errors.Add(path, "there is no such file or folder.");
            return [];
        }

        var found = Directory.EnumerateFiles(path).Where(file => Path.GetExtension(file) is ".yaml" or ".yml").Order(StringComparer.Ordinal).ToList();
        if (found.Count == 0)
            errors.Add(path, "the folder holds no .yaml or .yml file.");
        return found;
    }

    private static async Task<ManifestFile?> ReadFileAsync(string path, ManifestErrors errors, CancellationToken cancellationToken)
    {
        try
        {
            if (new FileInfo(path).Length <= MaxBytes)
                return new ManifestFile(path, await File.ReadAllTextAsync(path, cancellationToken), Path.GetDirectoryName(Path.GetFullPath(path)));
            errors.Add(path, "the file is larger than 16 MB.");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            errors.Add(path, "the file cannot be read. Check its owner and rights.");
        }

        return null;
    }
}
