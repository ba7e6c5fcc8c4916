using System.Security.Cryptography;
using DbPortal.Gateway.Engines;

namespace DbPortal.Gateway.Masking;

/// <summary>
/// <c>hash</c>: a token that is the same for the same value throughout a workspace, <c>hash:</c> and 128 bits of HMAC-SHA-256 in hexadecimal.
/// Keyed, for a plain hash of a guessable value can be looked up.
/// </summary>
internal sealed class HashMask(MaskKeys keys, bool maskNulls) : ColumnMask(maskNulls), IDisposable
{
    private const int Shown = 16;

    // Begins with a byte that no UTF-8 text can hold, so that no value has the token of NULL.
    private static ReadOnlySpan<byte> NullValue => [0xFF, (byte)'N'];

    private readonly IncrementalHash _hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, keys.Hash);

    /// <inheritdoc/>
    public void Dispose() => _hmac.Dispose();

    /// <inheritdoc/>
    // A few values have a few tokens, and the schema or their frequency tells which is which.
    protected override bool Suits(ValueShape shape) => shape != ValueShape.Choice;

    /// <inheritdoc/>
    protected override bool TryMask(ReadOnlySpan<byte> value, MaskBuffer output)
    {
        Span<byte> digest = stackalloc byte[HMACSHA256.HashSizeInBytes];
        _hmac.AppendData(value);
        _hmac.GetHashAndReset(digest);
        output.Append("hash:"u8);
        if (!Convert.TryToHexStringLower(digest[..Shown], output.Reserve(2 * Shown), out var written))
            return false;
        output.Advance(written);
        return true;
    }

    /// <inheritdoc/>
    protected override bool ApplyToNull(MaskBuffer output) => TryMask(NullValue, output);
}
