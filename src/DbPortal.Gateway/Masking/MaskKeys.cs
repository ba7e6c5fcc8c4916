using System.Security.Cryptography;

namespace DbPortal.Gateway.Masking;

/// <summary>The secrets of one workspace that masks are keyed by. Made once and kept; tokens stay equal as long as the key does.</summary>
internal sealed class MaskKeys
{
    private readonly byte[] _hash;
    private readonly byte[] _format;

    /// <summary>Derives the keys from the workspace's secret, at least 16 bytes.</summary>
    public MaskKeys(ReadOnlySpan<byte> workspaceSecret)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(workspaceSecret.Length, 16);
        _hash = new byte[32];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, workspaceSecret, _hash, salt: [], info: "dbportal mask hash v1"u8);
        _format = new byte[32];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, workspaceSecret, _format, salt: [], info: "dbportal mask format v1"u8);
    }

    /// <summary>The key of <c>hash</c>.</summary>
    public ReadOnlySpan<byte> Hash => _hash;

    /// <summary>The key of <c>formatPreserving</c>, for AES-256; not to be changed.</summary>
    public byte[] Format => _format;
}
