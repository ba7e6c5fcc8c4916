using System.Security.Cryptography;
using System.Text;

namespace DbPortal.Gateway.Metadata;

/// <summary>The one secret of an installation. It is never used itself: every purpose has a key derived from it (HKDF-SHA-256).</summary>
internal sealed class MasterKey
{
    public const int Size = 32;
    private readonly byte[] _key;

    public MasterKey(byte[] key)
    {
        if (key.Length != Size)
            throw new ArgumentException($"A master key has {Size} bytes.", nameof(key));
        _key = key;
    }

    /// <summary>The key of one purpose.</summary>
    public byte[] Derive(string purpose) => HKDF.DeriveKey(HashAlgorithmName.SHA256, _key, Size, info: Encoding.UTF8.GetBytes($"dbportal/{purpose}"));

    /// <summary>Reads 32 bytes in base64.</summary>
    public static bool TryDecode(string text, out byte[] key)
    {
        key = new byte[Size];
        var buffer = new byte[Size * 2];
        var good = text.Trim().Length <= Size * 2 && Convert.TryFromBase64String(text.Trim(), buffer, out var written) && written == Size;
        if (good)
            buffer.AsSpan(0, Size).CopyTo(key);
        return good;
    }

    /// <summary>Never the key.</summary>
    public override string ToString() => "******";
}
