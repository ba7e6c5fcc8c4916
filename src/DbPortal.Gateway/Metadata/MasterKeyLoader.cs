using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;

namespace DbPortal.Gateway.Metadata;

/// <summary>Finds the master key: the setting, the file the setting names, or a file made once in the data folder.</summary>
internal static class MasterKeyLoader
{
    public const string FileName = "master.key";
    private const string LockName = "master.lock";
    private const int MaxTurnTries = 250;
    private static readonly TimeSpan TurnPause = TimeSpan.FromMilliseconds(20);

    public static MasterKey Load(StoreOptions options, ILogger logger)
    {
        if (options.MasterKey is { } text)
            return Decode(text, "DBPORTAL_MASTER_KEY");
        if (options.MasterKeyFile is { } file)
            return Decode(ReadFile(file), file);
        var generated = Path.Combine(options.DataFolder, FileName);
        if (!File.Exists(generated))
            Generate(generated, logger);
        return Decode(ReadFile(generated), generated);
    }

    private static MasterKey Decode(string text, string place) => MasterKey.TryDecode(text, out var key)
        ? new MasterKey(key)
        : throw new StoreUnavailableException($"The master key in {place} is not 32 bytes in base64. Make one with `openssl rand -base64 32`.");

    private static string ReadFile(string path)
    {
        try
        {
            return File.ReadAllText(path).Trim();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableException($"The master key file {path} cannot be read. Check its owner and rights.", failure);
        }
    }

    /// <summary>
    /// Written beside its place and moved there whole, so that nobody ever reads half a key; under a lock, for a move that spares what is there is no
    /// single step on Unix, and two keys that were both believed in would each lock the other's secrets away.
    /// </summary>
    private static void Generate(string path, ILogger logger)
    {
        var folder = Path.GetDirectoryName(path) ?? ".";
        try
        {
            Directory.CreateDirectory(folder);
            using var turn = TakeTurn(Path.Combine(folder, LockName));
            if (File.Exists(path))
                return;
            var draft = $"{path}.{Guid.NewGuid():N}";
            WriteForOwnerOnly(draft, Convert.ToBase64String(RandomNumberGenerator.GetBytes(MasterKey.Size)));
            File.Move(draft, path, overwrite: false);
            Log.MasterKeyGenerated(logger, path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableException($"The data folder of {path} cannot be written. Check its owner and rights, or set DBPORTAL_DATA.", failure);
        }
    }

    /// <summary>
    /// A lock that ends with its process. Whoever finds it taken waits as long as writing a small file can take on a slow disk; files have no lock that
    /// can be awaited, and without the key nothing of the portal runs yet.
    /// </summary>
    private static FileStream TakeTurn(string path)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
            }
            catch (IOException) when (tries < MaxTurnTries)
            {
                Thread.Sleep(TurnPause);
            }
        }
    }

    private static void WriteForOwnerOnly(string path, string text)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var stream = new FileStream(path, options);
        stream.Write(Encoding.ASCII.GetBytes(text + "\n"));
        stream.Flush(flushToDisk: true);
    }
}
