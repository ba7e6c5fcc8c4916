using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace DbPortal.Gateway.Metadata;

/// <summary>Encrypts secrets before they are stored. What it made can be opened only with this store's key ring and master key.</summary>
internal sealed class SecretVault(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("DbPortal.Secrets.v1");

    public string Protect(string plain) => _protector.Protect(plain);

    public Targets.Secret Open(string stored)
    {
        try
        {
            return new Targets.Secret(_protector.Unprotect(stored));
        }
        catch (CryptographicException failure)
        {
            throw new StoreUnavailableException("A stored secret cannot be opened: the master key or the key ring is not the one it was stored with.", failure);
        }
    }
}
