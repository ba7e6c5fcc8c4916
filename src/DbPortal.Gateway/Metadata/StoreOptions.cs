namespace DbPortal.Gateway.Metadata;

/// <summary>
/// Where the portal keeps what it remembers, and the key that protects it. <paramref name="ConnectionString"/> is of the store's own driver.
/// <paramref name="MasterKey"/>: 32 bytes in base64; null: read from <paramref name="MasterKeyFile"/>; both null: made once in <paramref name="DataFolder"/>.
/// </summary>
public sealed record StoreOptions(StoreKind Kind, string ConnectionString, string DataFolder, string? MasterKey, string? MasterKeyFile)
{
    /// <summary>
    /// Reads the settings as the environment gives them (<c>DBPORTAL_STORE</c>, <c>DBPORTAL_DATA</c>, <c>DBPORTAL_MASTER_KEY</c>,
    /// <c>DBPORTAL_MASTER_KEY_FILE</c>); null and every reason in <paramref name="errors"/> when something is wrong.
    /// </summary>
    public static StoreOptions? Read(string? store, string? dataFolder, string? masterKey, string? masterKeyFile, ICollection<string> errors)
    {
        var before = errors.Count;
        var folder = Path.GetFullPath(string.IsNullOrWhiteSpace(dataFolder) ? "data" : dataFolder);
        var (kind, connection) = StoreAddress.Parse(store, folder, errors);
        if (FolderCheck.ProblemOf(folder) is { } problem)
            errors.Add($"The data folder {folder} cannot be used: {problem}. Check its owner and rights, or set DBPORTAL_DATA.");
        CheckKey(masterKey, masterKeyFile, errors);
        return errors.Count > before ? null : new StoreOptions(kind, connection, folder, Blank(masterKey), Blank(masterKeyFile));
    }

    /// <summary>Several portals may use the store at once; one in a file has one.</summary>
    internal bool IsShared => Kind != StoreKind.Sqlite;

    /// <summary>Never the key or the password of the store.</summary>
    public override string ToString() => $"{Kind} store, data in {DataFolder}";

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static void CheckKey(string? key, string? file, ICollection<string> errors)
    {
        if (Blank(key) is not null && Blank(file) is not null)
            errors.Add("DBPORTAL_MASTER_KEY and DBPORTAL_MASTER_KEY_FILE are both set: keep one.");
        if (Blank(key) is { } text && !IsWellFormed(text))
            errors.Add("DBPORTAL_MASTER_KEY must be 32 bytes in base64 (make one with `openssl rand -base64 32`).");
        if (Blank(file) is { } path && !File.Exists(path))
            errors.Add($"DBPORTAL_MASTER_KEY_FILE names {path}, which does not exist.");
    }

    private static bool IsWellFormed(string text) => Metadata.MasterKey.TryDecode(text, out _);
}
