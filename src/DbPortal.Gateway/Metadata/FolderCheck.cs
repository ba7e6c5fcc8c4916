namespace DbPortal.Gateway.Metadata;

/// <summary>Whether a folder can be made and written. Looking leaves nothing behind.</summary>
internal static class FolderCheck
{
    /// <summary>Why it cannot be used; null when it can.</summary>
    public static string? ProblemOf(string folder)
    {
        var existing = folder;
        while (!Directory.Exists(existing))
        {
            if (File.Exists(existing))
                return $"{existing} is a file";
            if (Path.GetDirectoryName(existing) is not { Length: > 0 } parent)
                return $"{existing} does not exist";
            existing = parent;
        }

        try
        {
            var probe = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.DeleteOnClose };
            using var made = new FileStream(Path.Combine(existing, $".dbportal-{Guid.NewGuid():N}"), probe);
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return $"{existing} cannot be written";
        }
    }
}
