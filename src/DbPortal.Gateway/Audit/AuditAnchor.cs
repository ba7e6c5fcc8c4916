using System.Globalization;
using DbPortal.Gateway.Metadata;
using DbPortal.Gateway.Metadata.Entities;
using Microsoft.Extensions.Logging;

namespace DbPortal.Gateway.Audit;

/// <summary>
/// A copy of the chain's head in the data folder, outside the store: a store that is rolled back to an older, in itself sound, state no longer fits it.
/// </summary>
internal sealed class AuditAnchor(StoreOptions options, AuditChain chain, TimeProvider time, ILogger<AuditAnchor> logger)
{
    public const string FileName = "audit.anchor";
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);
    private readonly string _path = Path.Combine(options.DataFolder, FileName);
    private long? _written;

    /// <summary>Writes it when the last time is long enough ago. A failure is logged only: the chain in the store is what is promised.</summary>
    public void WriteWhenDue(AuditHead head)
    {
        if (_written is null || time.GetElapsedTime(_written.Value) > Interval)
            Write(head);
    }

    public void Write(AuditHead head)
    {
        _written = time.GetTimestamp();
        var row = chain.Seal(head);
        try
        {
            Directory.CreateDirectory(options.DataFolder);
            File.WriteAllText($"{_path}.new", string.Create(CultureInfo.InvariantCulture, $"{row.Sequence} {Convert.ToHexString(row.Hash)} {Convert.ToHexString(row.Seal)}\n"));
            File.Move($"{_path}.new", _path, overwrite: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Log.AnchorFailed(logger, _path, failure);
        }
    }

    /// <summary>The anchored head; null when there is none yet. <paramref name="forged"/>: the file is there but is not ours.</summary>
    public AuditHead? Read(out bool forged)
    {
        forged = false;
        if (!File.Exists(_path))
            return null;
        var parts = ReadText().Split(' ', StringSplitOptions.TrimEntries);
        var head = parts.Length == 3 && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var sequence) && IsHex(parts[1]) && IsHex(parts[2])
            ? chain.Open(new AuditHeadRow { Sequence = sequence, Hash = Convert.FromHexString(parts[1]), Seal = Convert.FromHexString(parts[2]) })
            : null;
        forged = head is null;
        return head;
    }

    private static bool IsHex(string text) => text.Length % 2 == 0 && text.All(char.IsAsciiHexDigit);

    /// <summary>A file that cannot be read proves nothing: it counts as one that is not ours.</summary>
    private string ReadText()
    {
        try
        {
            return File.ReadAllText(_path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Log.AnchorFailed(logger, _path, failure);
            return "";
        }
    }
}
